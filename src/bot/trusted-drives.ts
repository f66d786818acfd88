import { isLocalRequest } from './local-only.ts';

/**
 * Where Teams keeps the files of a personal chat: SharePoint and OneDrive for work, both of which answer under
 * sharepoint.com. Source: "Send and receive files using a bot" in Microsoft's documentation of Teams.
 */
const DRIVE_HOST = /^(?:[a-z0-9-]+\.)+sharepoint\.com$/;
const THIS_MACHINE = '127.0.0.1';

/** Whether a file may be taken from, or put to, an address that came with a message. */
export type TrustedDrive = (address: string) => boolean;

/**
 * Only where Teams keeps files, over TLS, so that nobody can have the bot call an address of their choice; in local
 * mode this machine alone.
 */
export function trustedDrives({ local }: { local: boolean }): TrustedDrive {
  return (address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, host, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    if (local) return /^https?:$/.test(protocol) && isLocalRequest(THIS_MACHINE, { serviceUrl: address });
    return protocol === 'https:' && DRIVE_HOST.test(host);
  };
}
