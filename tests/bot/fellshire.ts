import type { ImportFile } from '../../src/importing/read-files.ts';
import type { Member } from './connector.ts';
import { type Account, accountOf } from './teams.ts';

/** A small register of two boards, and the people who ask it. Its day is 15 January 2018. */

export const TODAY = new Date('2018-01-15T09:00:00Z');

export const ORGANISATIONS =
  'name,aliases\nFellshire Council,FC;the council\nFellshire Police,police;the police\n';
export const BOARDS = [
  'code,name,aliases,meetings',
  'SFB,Safer Fellshire Board,the board,2018-03-14;2018-05-17',
  'SSC,Scrutiny Committee,scrutiny,2018-02-01',
  '',
].join('\n');
export const PEOPLE_HEADER = 'name,email,organisation,post,role,boards,exempt';
export const PEOPLE_ROWS = [
  'Ann Dale,ann.dale@council.example,Fellshire Council,Partnership Manager,officer,SFB;SSC,yes',
  'Ravi Bell,ravi.bell@police.example,Fellshire Police,Chief Inspector,member,SFB,no',
  'Mary Hope,mary.hope@council.example,Fellshire Council,Chair of the Board,chair,SFB,yes',
  'Tom Pike,tom.pike@council.example,Fellshire Council,,member,SSC,no',
  'Gwen Guest,gwen@partner.example,Fellshire Police,,member,SFB,no',
];
export const PEOPLE = [PEOPLE_HEADER, ...PEOPLE_ROWS, ''].join('\n');
export const PRIORITIES = [
  'strategy,period,priority,area,kind,lead,goals,aliases',
  'Safer Fellshire Plan,2017-2021,Protect people,Hate crime,focus,Hate Crime Group,More people report it,hate',
  'Safer Fellshire Plan,2017-2021,Protect people,Road safety,assurance,Road Group,Fewer are hurt,roads',
  '',
].join('\n');

export const REGISTER_HEADER =
  'ref,kind,board,title,detail,source,agreed,area,rank,owner,organisation,timescale,status,visibility,progress';
const ITEMS = [
  'HC-1,action,SFB,Publish the hate crime plan,,Hate Crime Review,,Hate crime,1,Ravi Bell,Fellshire Police,November 2017,in progress,open,Drafted',
  'HC-2,recommendation,SFB,Train front desks,,Hate Crime Review,,Hate crime,2,Chief Inspector,Fellshire Police,March 2018,at risk,open,',
  'HC-3,action,SFB,Count reports by district,,Hate Crime Review,,Hate crime,,Mary Hope,Fellshire Council,December 2017,not started,open,',
  'HC-4,action,SFB,Ask schools for speakers,,Hate Crime Review,,Hate crime,,Gwen Guest,Fellshire Police,Spring 2018,not started,open,',
  // More than fit on a page.
  ...Array.from(
    { length: 30 },
    (_, n) =>
      `RS-${n + 10},action,SFB,Mend crossing number ${n + 10},,Road Safety Plan,,Road safety,,Mary Hope,Fellshire Council,April 2018,not started,open,`,
  ),
  'RS-7,action,SFB,Paint the old crossing,,Road Safety Plan,,Road safety,,Mary Hope,Fellshire Council,Complete,complete,open,Painted',
  'RS-8,recommendation,SSC,Review the lorry ban,,Lorry Review,,Road safety,,Ann Dale,Fellshire Council,February 2018,in progress,open,',
  'RS-9,recommendation,SSC,Report on lorry noise,,Lorry Review,,Road safety,,Tom Pike,Fellshire Council,June 2018,in progress,open,',
];
export const REGISTER = [REGISTER_HEADER, ...ITEMS, ''].join('\n');

/** Part B: words, a source, a post and a number that no open item has. Ravi owns the first and is not cleared. */
export const EXEMPT_ITEMS = [
  'ZX-1,action,SFB,Relocate the zephyr informant,Quietly to Larkmoor,Nightjar Annex,,Hate crime,1,Ravi Bell,Fellshire Police,November 2017,at risk,exempt,Safehouse found',
  'ZX-2,recommendation,SFB,Close the velodrome inquiry,,Nightjar Annex,,Road safety,7,Covert Policing Lead,Fellshire Police,March 2018,in progress,exempt,',
];
export const REGISTER_WITH_EXEMPT = [REGISTER_HEADER, ...ITEMS, ...EXEMPT_ITEMS, ''].join('\n');

export const fileOf = (name: string, text: string): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The five files, with another register of items where one is given. */
export const filesOf = (register = REGISTER): ImportFile[] => [
  fileOf('organisations.csv', ORGANISATIONS),
  fileOf('boards.csv', BOARDS),
  fileOf('people.csv', PEOPLE),
  fileOf('priorities.csv', PRIORITIES),
  fileOf('register.csv', register),
];

export const ANN = accountOf('Ann');
export const RAVI = accountOf('Ravi');
export const MARY = accountOf('Mary');
export const TOM = accountOf('Tom');
export const GWEN = accountOf('Gwen');
/** Signs in like everybody else, and the register does not know them. */
export const STRANGER = accountOf('Stranger');

const member = ({ id }: Account, email: string): Member => ({ id, email, userPrincipalName: email });

export const membersOf = (): Member[] => [
  member(ANN, 'ann.dale@council.example'),
  member(RAVI, 'Ravi.Bell@POLICE.example'),
  member(MARY, 'mary.hope@council.example'),
  member(TOM, 'tom.pike@council.example'),
  { id: GWEN.id, userPrincipalName: 'gwen@partner.example' },
  member(STRANGER, 'sam.stranger@elsewhere.example'),
];
