/**
 * In local mode there are no tokens, so only this machine may talk: requests from elsewhere are refused, and so are
 * activities that would have the bot send its answers elsewhere.
 */
const LOOPBACK_ADDRESS = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export function isLocalRequest(remoteAddress: string | undefined, body: unknown): boolean {
  if (!LOOPBACK_ADDRESS.test(remoteAddress ?? '')) return false;
  const serviceUrl =
    typeof body === 'object' && body !== null && 'serviceUrl' in body ? body.serviceUrl : undefined;
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  return LOOPBACK_HOST.test(new URL(serviceUrl).hostname);
}
