import { randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { openRegister } from '../../src/open-register.ts';
import type { Change } from '../../src/register/change.ts';
import type { StoredItem } from '../../src/register/item.ts';
import { inputsOf } from '../cards/reading-cards.ts';
import type { Member, Message } from './connector.ts';
import {
  EXEMPT_ITEMS,
  fileOf,
  filesOf,
  membersOf,
  PEOPLE_HEADER,
  PEOPLE_ROWS,
  REGISTER,
  TODAY,
} from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import {
  type Account,
  accountOf,
  buttonOf,
  buttonsOf,
  cardOf,
  type Place,
  type Pressable,
  type Teams,
  type Turn,
} from './teams.ts';

/** Fellshire with people who act: a deputy, a second officer who is not cleared, and a board that its committee completes for. */

export const DEE = accountOf('Dee');
export const OTIS = accountOf('Otis');
export const CORA = accountOf('Cora');

const withDeputy = (row: string): string => `${row},${row.startsWith('Ravi') ? 'Dee Marsh' : ''}`;

export const UPDATING_PEOPLE = [
  ...PEOPLE_ROWS,
  'Dee Marsh,dee.marsh@police.example,Fellshire Police,,member,,no',
  'Otis Webb,otis.webb@council.example,Fellshire Council,,officer,SFB,no',
  'Cora Finch,cora.finch@council.example,Fellshire Council,,chair,SSC,no',
].map(withDeputy);

export const peopleFile = (rows: string[]) =>
  fileOf('people.csv', [`${PEOPLE_HEADER},deputy`, ...rows, ''].join('\n'));

const BOARDS = [
  'code,name,aliases,meetings,completion',
  'SFB,Safer Fellshire Board,the board,2018-01-10;2018-03-14,officer',
  'SSC,Scrutiny Committee,scrutiny,2018-01-11;2018-02-01,committee',
  '',
].join('\n');

const emails: [Account, string][] = [
  [DEE, 'dee.marsh@police.example'],
  [OTIS, 'otis.webb@council.example'],
  [CORA, 'cora.finch@council.example'],
];
const members = (): Member[] => [...membersOf(), ...emails.map(([{ id }, email]) => ({ id, email }))];

/** A rig of this partnership; `exempt` adds the two exempt items. */
export const openUpdating = (more: { by?: Parameters<typeof openRig>[0] } & { exempt?: boolean } = {}) =>
  openRig({
    files: filesOf(more.exempt ? `${REGISTER}${EXEMPT_ITEMS.join('\n')}\n` : REGISTER).map((file) =>
      file.name === 'people.csv'
        ? peopleFile(UPDATING_PEOPLE)
        : file.name === 'boards.csv'
          ? fileOf('boards.csv', BOARDS)
          : file,
    ),
    members: members(),
    ...more.by,
  });

/** What the store holds, read past the bot. */
export function storeOf({ connectionString }: Pick<Rig, 'connectionString'>) {
  const { items, books } = openRegister({ connectionString, now: () => TODAY, newId: randomUUID });
  const boardOf = (ref: string): string => (/^(?:RS-[89]|SSC-\d+)$/.test(ref) ? 'SSC' : 'SFB');
  return {
    read: (ref: string): Promise<StoredItem | undefined> => items.readOne(boardOf(ref), ref),
    history: (ref: string): Promise<Change[]> => items.readHistory(boardOf(ref), ref),
    posted: (ref: string) => books.posted.of(boardOf(ref), ref),
    /** Resolves once everybody who is to be told has been, or never will be. */
    told: (timeout = 20_000) =>
      vi.waitFor(
        async () => expect([...(await books.notices.pending()), ...(await books.lots.pending())]).toEqual([]),
        {
          timeout,
          interval: 50,
        },
      ),
  };
}

/** The form of a change, opened from the item's card: by way of all actions where the button is not among the first. */
export async function openForm(teams: Teams, who: Account, ref: string, title: string, place?: Place) {
  const shown = await teams.say(who, ref, place);
  const own = place ? await teams.press(who, buttonOf(shown, 'What can I do?'), place) : shown;
  const isThere = buttonsOf(cardOf(own)).some((button) => button.title === title);
  const card = isThere
    ? own
    : await teams.press(who, { type: '', verb: 'open', data: { ref, more: true } }, place);
  return teams.press(who, buttonOf(card, title), place);
}

/** The button that sends a form, with what is typed into it as a client merges it. */
export function sending(form: Turn, typed: Record<string, unknown> = {}): Pressable {
  const card = cardOf(form);
  const send = buttonsOf(card).find(({ verb }) => verb === 'do');
  if (!send) throw new Error(`There is no form to send: ${JSON.stringify(card)}`);
  return { ...send, data: { ...typedIn(form), ...typed, ...send.data } };
}

/** What stands in the inputs of a form. */
export const typedIn = (form: Turn): Record<string, unknown> =>
  Object.fromEntries(inputsOf(cardOf(form)).map(({ id, value }) => [String(id), value ?? '']));

export const send = (teams: Teams, who: Account, form: Turn, typed = {}, place?: Place): Promise<Turn> =>
  teams.press(who, sending(form, typed), place);

/** Opens, fills in and sends. */
export async function change(
  teams: Teams,
  who: Account,
  ref: string,
  title: string,
  typed: Record<string, unknown>,
  place?: Place,
): Promise<Turn> {
  return send(teams, who, await openForm(teams, who, ref, title, place), typed, place);
}

/** What somebody was sent in their own chat without having asked. */
export const noticesTo = ({ connector }: Rig, who: Account): Message[] =>
  connector.messages.filter(
    ({ conversation, replyToId }) => conversation.id === `a:personal-${who.id}` && !replyToId,
  );

/** Everybody has talked to the bot once, so that it can write to them. */
export async function everybodyTalks({ teams }: Rig, who: Account[]): Promise<void> {
  for (const one of who) await teams.say(one, 'hello');
}
