import type { ImportFile } from '../../src/importing/read-files.ts';

/** A small partnership of invented people and items, as the files of an import. */

const PEOPLE = [
  'Ann Dale,ann.dale@council.example,Fellshire Council,Partnership Manager,officer,SFB,yes,',
  'Ravi Bell,ravi.bell@police.example,Fellshire Police,Chief Inspector,member,SFB,no,Gwen Guest',
  'Gwen Guest,gwen.guest@police.example,Fellshire Police,,member,SFB,no,',
  'Sue Stone,sue.stone@police.example,Fellshire Police,Superintendent,member,SFB,no,',
  'Mary Hope,mary.hope@council.example,Fellshire Council,Chair of the Board,chair,SFB,yes,',
  'Tom Pike,tom.pike@council.example,Fellshire Council,,member,SFB,no,',
];

export const ANN = 'ann.dale@council.example';
export const RAVI = 'ravi.bell@police.example';
export const GWEN = 'gwen.guest@police.example';
export const SUE = 'sue.stone@police.example';
export const MARY = 'mary.hope@council.example';
export const TOM = 'tom.pike@council.example';
export const EVERYBODY = [ANN, RAVI, GWEN, SUE, MARY, TOM];

export interface ItemRow {
  ref: string;
  timescale: string;
  owner?: string;
  status?: string;
  visibility?: 'open' | 'exempt';
  title?: string;
  agreed?: string;
  board?: string;
  organisation?: string;
}

const fileOf = (name: string, lines: string[]): ImportFile => ({
  name,
  bytes: new TextEncoder().encode([...lines, ''].join('\n')),
});

export const peopleFile = (rows: string[] = PEOPLE): ImportFile =>
  fileOf('people.csv', ['name,email,organisation,post,role,boards,exempt,deputy', ...rows]);

/** `meetings` and `lead times` as their cells have them: several with semicolons between. */
export const boardsFile = ({ meetings = '', leadTimes = '' } = {}): ImportFile =>
  fileOf('boards.csv', [
    'code,name,aliases,meetings,lead times',
    `SFB,Safer Fellshire Board,,${meetings},${leadTimes}`,
  ]);

export const organisationsFile = (): ImportFile =>
  fileOf('organisations.csv', [
    'name,aliases,lead',
    'Fellshire Council,,',
    'Fellshire Police,the police,Superintendent',
  ]);

export const registerFile = (items: ItemRow[]): ImportFile =>
  fileOf('register.csv', [
    'ref,kind,board,title,agreed,owner,organisation,timescale,status,visibility',
    ...items.map((item) =>
      [
        item.ref,
        'action',
        item.board ?? 'SFB',
        item.title ?? `Title of ${item.ref}`,
        item.agreed ?? '',
        item.owner ?? 'Ravi Bell',
        item.organisation ?? '',
        item.timescale,
        item.status ?? 'in progress',
        item.visibility ?? 'open',
      ].join(','),
    ),
  ]);

/** All files: the partnership, with the items given. */
export const filesWith = (items: ItemRow[], board: Parameters<typeof boardsFile>[0] = {}): ImportFile[] => [
  organisationsFile(),
  boardsFile(board),
  peopleFile(),
  registerFile(items),
];

export { PEOPLE };
