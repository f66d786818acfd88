import type { Question } from '../../src/question/question.ts';
import { type Understood, understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { Area, Directory, Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { item, person } from '../register/entries.ts';

/** A small register of an invented county, in which each kind of name occurs, for asking questions of. */

/** A Monday. */
export const TODAY = day('2018-04-16');

const somebody = (
  name: string,
  posts: string[],
  organisation: string,
  changes: Partial<Person> = {},
): Person => ({
  ...person(name, posts),
  organisation,
  boards: ['SFB', 'SCO'],
  ...changes,
});

const COUNCIL = 'Fellshire County Council';
const POLICE = 'Fellshire Police';
const FIRE = 'Fellshire Fire and Rescue Service';

export const ANN = somebody('Ann Dale', ['Partnership Manager'], COUNCIL, { role: 'officer', cleared: true });
export const RAVI = somebody('Ravi Bell', ['Chief Inspector'], POLICE);

/** Names that are hard to read: words, months, shared, with accents and apostrophes. */
const people: Person[] = [
  ANN,
  RAVI,
  somebody('Adrian Green', ['Head of Housing'], COUNCIL),
  somebody('Sandra May', [], COUNCIL, { role: 'chair' }),
  somebody('Karen Whitlock', [], POLICE),
  somebody('Karen Boyes', ['Safeguarding Lead'], COUNCIL),
  somebody('Siân O’Hara', [], FIRE),
  somebody('Joanne Waller', [], COUNCIL),
];

const area = (priority: string, name: string, lead: string, changes: Partial<Area> = {}): Area => ({
  strategy: 'Safer Fellshire Plan',
  period: '2018-2021',
  priority,
  area: name,
  kind: 'focus',
  lead,
  goals: [],
  aliases: [],
  ...changes,
});

export const directory: Directory = {
  organisations: [
    { name: COUNCIL, aliases: ['the council', 'council', 'county'] },
    { name: POLICE, aliases: ['police', 'the police', 'the force'] },
    { name: FIRE, aliases: ['fire', 'fire service', 'fire brigade'] },
    { name: 'National Probation Service', aliases: ['probation'] },
  ],
  boards: [
    {
      code: 'SFB',
      name: 'Safer Fellshire Board',
      aliases: ['partnership board'],
      meetings: [day('2018-02-15'), day('2018-05-17'), day('2018-09-20')],
    },
    {
      code: 'SCO',
      name: 'Safety Scrutiny Committee',
      aliases: ['scrutiny', 'scrutiny committee'],
      meetings: [day('2018-03-05'), day('2018-06-11')],
    },
  ],
  people,
  areas: [
    area('Protect people from harm', 'Hate crime', 'Hate Crime Action Group', {
      goals: ['More people report', 'Fewer are targeted twice'],
      aliases: ['hate'],
    }),
    area('Protect people from harm', 'Domestic abuse', 'Domestic Abuse Forum', { aliases: ['DA', 'DV'] }),
    area('Promote safe places', 'Anti-social behaviour', 'Safer Places Group', {
      kind: 'assurance',
      goals: ['Residents are confident to report'],
      aliases: ['ASB'],
    }),
    area('Reduce reoffending', '', 'Reoffending Group', { period: '2014-2017' }),
  ],
  indicators: [],
};

const HOME = 'Home Safety review';
const CRIME = 'Organised Crime review';
const MINUTES = 'Minutes 22 September 2017';

export const items: Item[] = [
  item({
    ref: 'HS-1',
    kind: 'recommendation',
    board: 'SCO',
    title: 'Fit smoke alarms in rented homes',
    source: HOME,
    rank: 1,
    owners: ['Adrian Green'],
    organisations: [COUNCIL],
    timescale: 'March 2018',
    status: 'in progress',
    progress: 'Half are fitted',
  }),
  item({
    ref: 'HS-2',
    kind: 'recommendation',
    board: 'SCO',
    title: 'Train carers to spot hazards',
    source: HOME,
    rank: 2,
    owners: [],
    organisations: [FIRE],
    timescale: 'June 2018',
    status: 'not started',
  }),
  item({
    ref: 'HS-3',
    kind: 'recommendation',
    board: 'SCO',
    title: 'Publish a home safety guide',
    source: HOME,
    rank: 3,
    owners: ['Siân O’Hara'],
    organisations: [FIRE],
    timescale: 'Complete',
    status: 'complete',
  }),
  item({
    ref: 'OC-1',
    kind: 'recommendation',
    board: 'SCO',
    title: 'Map the loan sharks',
    source: CRIME,
    rank: 1,
    owners: ['Chief Inspector'],
    organisations: [POLICE],
    timescale: '31 March 2018',
    status: 'at risk',
  }),
  item({
    ref: 'OC-2',
    kind: 'recommendation',
    board: 'SCO',
    title: 'Report on cybercrime',
    source: CRIME,
    owners: ['Karen Whitlock', 'Karen Boyes'],
    organisations: [POLICE, COUNCIL],
    timescale: 'Quarterly',
    status: 'in progress',
  }),
  item({
    ref: 'OC-5',
    kind: 'recommendation',
    board: 'SCO',
    title: 'Review the informants protocol',
    source: CRIME,
    owners: ['Ravi Bell'],
    organisations: [POLICE],
    timescale: '31 July 2018',
    status: 'not started',
    visibility: 'exempt',
  }),
  item({
    ref: 'MIN-1',
    title: 'Circulate the drug strategy',
    source: MINUTES,
    agreed: day('2017-09-22'),
    owners: ['Joanne Waller'],
    organisations: [COUNCIL],
    timescale: '30 April 2018',
    status: 'in progress',
  }),
  item({
    ref: 'MIN-2',
    title: 'Invite the hospital to the board',
    source: MINUTES,
    agreed: day('2017-09-22'),
    owners: ['Sandra May'],
    timescale: 'Ongoing',
    status: 'in progress',
  }),
  item({
    ref: 'HC-1',
    title: 'Train hate crime champions',
    area: 'Hate crime',
    owners: ['Ravi Bell'],
    organisations: [POLICE],
    timescale: '16 April 2018',
    status: 'in progress',
  }),
  item({
    ref: 'HC-2',
    title: 'Open a reporting centre',
    area: 'Hate crime',
    owners: ['Ann Dale'],
    timescale: '2018/19 - Date TBC',
    status: 'not started',
  }),
  item({
    ref: 'DA-1',
    title: 'Tender the refuge contract',
    area: 'Domestic abuse',
    owners: ['Safeguarding Lead'],
    organisations: [COUNCIL],
    timescale: '17 April 2018',
    status: 'at risk',
  }),
  item({
    ref: 'AS-1',
    title: 'Renew the injunctions policy',
    area: 'Anti-social behaviour',
    owners: [],
    timescale: 'Summer 2018',
    status: 'no longer applicable',
  }),
];

/** The register as somebody may see it. */
export const fellshire = (who: Person = ANN, scope: Scope = 'personal', from: Item[] = items): RegisterView =>
  viewIn(from, directory, who, scope, TODAY);

const vocabulary = vocabularyOf(fellshire());

/** What is understood of some words, asked by Ann Dale on 16 April 2018. */
export const read = (text: string, before?: Question, refs: string[] = []): Understood =>
  understand(text, vocabulary, TODAY, before && { question: before, refs });

/** The question that some words ask. */
export const asked = (text: string, before?: Question, refs: string[] = []): Question =>
  read(text, before, refs).question;
