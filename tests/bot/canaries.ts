import { inputsOf } from '../cards/reading-cards.ts';
import type { Member } from './connector.ts';
import { fileOf, PRIORITIES, REGISTER_HEADER } from './fellshire.ts';
import { type Account, accountOf, type Pressable } from './teams.ts';

/** A register whose every secret is a word that stands nowhere else, so that a leak is found by looking for the word. */

/** Of exempt items; never for anybody who is not cleared, nor for several people at once. */
export const SECRETS = [
  'zephyrine',
  'larkmoorish',
  'safehatch',
  'nightjaric',
  'covertlead',
  'hushnote',
  'hushfile',
] as const;

/** Names, addresses, texts and tokens: they may be in answers, and never in what is kept of the bot's working. */
export const PERSONAL = [
  'Annabrook',
  'Ravibrook',
  'Marybrook',
  'Otisbrook',
  'Gwenbrook',
  'Straybrook',
  'Newbrook',
  'councilcanary',
  'policecanary',
  'Wexcombe',
  'opencanary',
  'typedcanary',
  'bearercanary',
  'filenamecanary',
  'contentcanary',
  'secret-of-the-drive',
  'headercanary',
] as const;

export const ALL = [...SECRETS, ...PERSONAL];

/** Cleared: Ann, the officer, and Mary, the chair. Otis is an officer who is not. */
export const ANN = accountOf('Annabrook');
export const RAVI = accountOf('Ravibrook');
export const MARY = accountOf('Marybrook');
export const OTIS = accountOf('Otisbrook');
export const GWEN = accountOf('Gwenbrook');
export const STRAY = accountOf('Straybrook');
export const CLEARED: Account[] = [ANN, MARY];
export const EVERYBODY: Account[] = [ANN, RAVI, MARY, OTIS, GWEN, STRAY];

const emailOf: [Account, string][] = [
  [ANN, 'ann@councilcanary.example'],
  [RAVI, 'ravi@policecanary.example'],
  [MARY, 'mary@councilcanary.example'],
  [OTIS, 'otis@councilcanary.example'],
  [GWEN, 'gwen@policecanary.example'],
  [STRAY, 'straybrook@elsewhere.example'],
];
export const members = (): Member[] => emailOf.map(([{ id }, email]) => ({ id, email }));

const item = (ref: string, title: string, rest: string): string => `${ref},action,SFB,${title},${rest}`;

export const files = () => [
  fileOf(
    'organisations.csv',
    'name,aliases\nWexcombe Council,the council\nWexcombe Police,police;the police\n',
  ),
  fileOf(
    'boards.csv',
    'code,name,aliases,meetings\nSFB,Safer Fellshire Board,the board,2018-01-24;2018-03-14\n',
  ),
  fileOf(
    'people.csv',
    [
      'name,email,organisation,post,role,boards,exempt,deputy',
      'Ann Annabrook,ann@councilcanary.example,Wexcombe Council,Partnership Manager,officer,SFB,yes,',
      'Ravi Ravibrook,ravi@policecanary.example,Wexcombe Police,Chief Inspector,member,SFB,no,Gwen Gwenbrook',
      'Mary Marybrook,mary@councilcanary.example,Wexcombe Council,Chair of the Board,chair,SFB,yes,',
      'Otis Otisbrook,otis@councilcanary.example,Wexcombe Council,,officer,SFB,no,',
      'Gwen Gwenbrook,gwen@policecanary.example,Wexcombe Police,,member,SFB,no,',
      '',
    ].join('\n'),
  ),
  fileOf('priorities.csv', PRIORITIES),
  fileOf(
    'register.csv',
    [
      REGISTER_HEADER,
      item(
        'HC-1',
        'Publish the opencanary plan',
        ',Hate Crime Review,,Hate crime,1,Ravi Ravibrook,Wexcombe Police,22 January 2018,in progress,open,Drafted',
      ),
      item(
        'HC-2',
        'Train opencanary desks',
        ',Hate Crime Review,,Hate crime,2,Chief Inspector,Wexcombe Police,November 2017,at risk,open,',
      ),
      item(
        'HC-3',
        'Count opencanary reports',
        ',Hate Crime Review,,Hate crime,,Mary Marybrook,Wexcombe Council,15 January 2018,not started,open,',
      ),
      item(
        'HC-4',
        'Paint the opencanary',
        ',Hate Crime Review,,Hate crime,,Gwen Gwenbrook,Wexcombe Police,Complete,complete,open,Painted',
      ),
      item(
        'ZX-1',
        'Relocate the zephyrine',
        'Quietly to larkmoorish,nightjaric Annex,,Hate crime,1,Ravi Ravibrook,Wexcombe Police,November 2017,at risk,exempt,safehatch found',
      ),
      item(
        'ZX-2',
        'Close the zephyrine inquiry',
        ',nightjaric Annex,,Road safety,7,covertlead,Wexcombe Police,22 January 2018,in progress,exempt,',
      ),
      item(
        'ZX-3',
        'Write the zephyrine note',
        ',nightjaric Annex,,Road safety,,Mary Marybrook;Ravi Ravibrook,Wexcombe Police,22 January 2018,in progress,exempt,safehatch',
      ),
      '',
    ].join('\n'),
  ),
];

/** The words of a list that stand in a text, whatever their case. */
export function found(words: readonly string[], text: string): string[] {
  const low = text.toLowerCase();
  return words.filter((word) => low.includes(word.toLowerCase()));
}

/**
 * A button with every input of its card filled in with words of our own; none of the two things that rightly show what
 * was exempt: making an item open.
 */
export function filledIn(button: Pressable, card: object): Pressable | undefined {
  const data = JSON.stringify(button.data ?? {});
  if (/make open|"do":"open"/.test(data)) return undefined;
  const text = /ZX-/.test(data) ? 'hushnote' : 'typedcanary';
  const typed = Object.fromEntries(
    inputsOf(card).map(({ id, type, value }) => {
      if (type === 'Input.Text' && /email/i.test(String(id))) return [id, 'newbrook@councilcanary.example'];
      return [String(id), value ?? (type === 'Input.Date' ? '2018-02-12' : text)];
    }),
  );
  return { ...button, data: { ...typed, ...button.data } };
}
