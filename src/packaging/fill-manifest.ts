/** Fills in what differs from council to council. */

/** As Microsoft's toolkit writes them. */
const PLACEHOLDER = /\$\{\{\s*([A-Z_]+)\s*\}\}/g;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ZERO = /^[0-]+$/;

/** Placeholders whose values have a form of their own; what is wrong with a value, or nothing. */
const CHECKS: Record<string, (value: string) => string | undefined> = {
  TEAMS_APP_ID: guid,
  BOT_ID: guid,
  BOT_DOMAIN: (value) =>
    /^(?!localhost$)(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(value)
      ? undefined
      : 'must be a host name such as promises.example.gov.uk, without https://',
  COUNCIL_NAME: (value) => (value.length <= 32 ? undefined : 'must have at most 32 characters'),
  WEBSITE_URL: page,
  PRIVACY_URL: page,
  TERMS_URL: page,
};

function guid(value: string): string | undefined {
  return GUID.test(value) && !ZERO.test(value)
    ? undefined
    : 'must be a GUID such as 6f2c1d9e-0b57-4c39-9a77-2f1f6f0b8a11';
}

function page(value: string): string | undefined {
  return /^https:\/\/[^/\s]+\.[^/\s]+/.test(value)
    ? undefined
    : 'must be an address that begins with https://';
}

/**
 * The manifest with its placeholders filled in, or what is missing and wrong, a sentence each. Values are put into JSON
 * strings, so that a quotation mark in a name does no harm.
 */
export function fillManifest(
  template: string,
  values: Record<string, string | undefined>,
): { text: string } | { faults: string[] } {
  const names = new Set([...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  const faults = [...names].flatMap((name) => {
    const value = values[name]?.trim() ?? '';
    const wrong = value === '' ? 'is not set' : CHECKS[name]?.(value);
    return wrong ? [`${name} ${wrong}.`] : [];
  });
  if (faults.length > 0) return { faults };
  const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);
  return {
    text: template.replace(PLACEHOLDER, (_, name: string) => inJson(values[name]?.trim() ?? '')),
  };
}
