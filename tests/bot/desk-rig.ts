import { randomUUID } from 'node:crypto';
import { openRegister } from '../../src/open-register.ts';
import type { Directory } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { inputsOf } from '../cards/reading-cards.ts';
import { DURHAM } from '../importing/durham.ts';
import { startDrive } from './drive.ts';
import { fileOf, TODAY } from './fellshire.ts';
import { openRig, type RigOptions } from './rig.ts';
import { type Account, buttonOf, cardOf, type Place, type Teams, type Turn } from './teams.ts';

/** The whole bot with a stand-in for the place where Teams keeps files. */

export async function openDeskRig(options: RigOptions = {}) {
  const drive = await startDrive();
  const rig = await openRig(options);
  const register = openRegister({
    connectionString: rig.connectionString,
    now: () => TODAY,
    newId: randomUUID,
    attemptMs: 10_000,
  });

  /** Sends files as Teams does: the message has only the addresses they can be fetched from. */
  const send = (
    who: Account,
    files: Record<string, Uint8Array | string>,
    place: Place = 'personal',
    teams: Teams = rig.teams,
  ): Promise<Turn> => {
    const attachments = Object.entries(files).map(([name, content]) =>
      drive.attach(name, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    );
    return teams.say(who, '', place, { attachments });
  };

  return {
    ...rig,
    drive,
    send,
    /** Every item in the store, read past the bot. */
    async items(): Promise<Item[]> {
      const codes = (await register.latestDirectory()).boards.map(({ code }) => code);
      const stored = await Promise.all(
        codes.map(async (code) => [
          ...(await register.items.readOutstanding(code)).items,
          ...(await register.items.readClosed(code)),
        ]),
      );
      return stored.flat().map(({ item }) => item);
    },
    history: (board: string, ref: string) => register.items.readHistory(board, ref),
    close: async () => {
      await rig.close();
      await drive.close();
    },
  };
}

export type DeskRig = Awaited<ReturnType<typeof openDeskRig>>;

/** Presses a button with what stands in the inputs of its card, and what is filled in besides. */
export function press(
  teams: Teams,
  who: Account,
  on: Turn,
  title: string,
  typed: object = {},
): Promise<Turn> {
  const button = buttonOf(on, title);
  const standing = Object.fromEntries(inputsOf(cardOf(on)).map(({ id, value }) => [String(id), value ?? '']));
  const sends = !('associatedInputs' in button);
  return teams.press(who, {
    ...button,
    data: { ...button.data, ...(sends ? { ...standing, ...typed } : {}) },
  });
}

/** The partnership of the paper of 2017, with Ann Dale as its officer; its register is empty. */
export function durhamFiles() {
  const { organisations, boards, people }: Directory = DURHAM;
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const csv = (...rows: string[][]): string => rows.map((cells) => `${cells.map(cell).join(',')}\n`).join('');
  return [
    fileOf(
      'organisations.csv',
      csv(['name', 'aliases'], ...organisations.map((o) => [o.name, o.aliases.join(';')])),
    ),
    fileOf(
      'boards.csv',
      csv(
        ['code', 'name', 'aliases', 'meetings'],
        ...boards.map((b) => [b.code, b.name, b.aliases.join(';'), '']),
      ),
    ),
    fileOf(
      'people.csv',
      csv(
        ['name', 'email', 'organisation', 'post', 'role', 'boards', 'exempt'],
        ...people.map((p) => [
          p.name,
          p.email,
          p.organisation,
          p.posts.join(';'),
          p.role,
          p.boards.join(';'),
          'no',
        ]),
        [
          'Ann Dale',
          'ann.dale@council.example',
          '',
          '',
          'officer',
          boards.map(({ code }) => code).join(';'),
          'yes',
        ],
      ),
    ),
  ];
}
