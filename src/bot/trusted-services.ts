import { isLocalRequest } from './local-only.ts';

/**
 * Where Teams takes a bot's messages. The first stands whole, because anybody can register a name beside it;
 * botframework.com is Microsoft's own. Source: Microsoft's "Bot Framework REST Connector API reference", base URI.
 */
const TEAMS_HOST = /^(?:smba\.trafficmanager\.net|(?:[a-z0-9-]+\.)+botframework\.com)$/;
const THIS_MACHINE = '127.0.0.1';

/**
 * May a message, and with it the bot's token, go to an address that was stored? To Teams alone, and in local mode to
 * this machine alone: where a request of this machine could have asked for its answer.
 */
export function trustedServices({ local }: { local: boolean }): (serviceUrl: string) => boolean {
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, host } = new URL(serviceUrl);
    if (local) return /^https?:$/.test(protocol) && isLocalRequest(THIS_MACHINE, { serviceUrl });
    return protocol === 'https:' && TEAMS_HOST.test(host);
  };
}
