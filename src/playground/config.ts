import type { Account } from './account.ts';
import type { Users } from './users.ts';

/** The conversation in which the person at the keyboard talks to the bot alone. */
export const PERSONAL_CHAT = 'a:personal';

const TENANT = '00000000-0000-4000-8000-000000000001';

/** The spelling of `userPrincipleName` is the Playground's own. */
const userOf = ({ id, aadObjectId, name, email }: Account) => ({
  id,
  name,
  userPrincipleName: email,
  aadObjectId,
  givenName: name.split(' ')[0],
  surname: name.split(' ').slice(1).join(' '),
  email,
});

/**
 * The text of the Playground's configuration file (version 0.1.1 of its format). It is YAML to the Playground;
 * JSON is YAML too, and cannot be indented wrongly. The team names no channel because every team has "General".
 */
export function playgroundConfig({ current, others }: Users): string {
  const config = {
    version: '0.1.1',
    tenantId: TENANT,
    bot: { id: '28:bot', name: 'Promises' },
    currentUser: userOf(current),
    users: others.map(userOf),
    personalChat: { id: PERSONAL_CHAT },
    groupChat: { id: '19:board@thread.v2', name: 'Board members' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Partnership',
      aadGroupId: '00000000-0000-4000-8000-000000000002',
      channels: [],
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
