import type { Answer } from '../../src/answer/answer.ts';
import type { Press } from '../../src/answer/shapes/parts.ts';
import type { PreviewAnswer } from '../../src/answer/shapes/preview.ts';
import type { KeptFile, KeptFiles, Reply, SentFile, Turn } from '../../src/conversation/conversation.ts';
import { createDesk, type DeskDeps } from '../../src/conversation/desk.ts';
import { readPress } from '../../src/conversation/press.ts';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import type { Question } from '../../src/question/question.ts';
import { type Directory, emptyDirectory, type Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { item, person } from '../register/entries.ts';
import { fakeImports } from './fake-imports.ts';

/** The officer's desk over a register in memory, on Monday 15 January 2018. */

export const TODAY = day('2018-01-15');

export const ANN: Person = {
  ...person('Ann Dale', []),
  role: 'officer',
  boards: ['SFB', 'SSC'],
  cleared: true,
};
/** Serves one board, and is not cleared. */
export const OTIS: Person = { ...person('Otis Webb', []), role: 'officer', boards: ['SFB'] };
/** Cleared, and serves the other board. */
export const CORA: Person = { ...person('Cora Finch', []), role: 'officer', boards: ['SSC'], cleared: true };
export const TOM: Person = person('Tom Pike', ['Head of Roads']);

const board = (code: string, name: string) => ({ code, name, aliases: [], meetings: [] });
export const DIRECTORY: Directory = {
  ...emptyDirectory(),
  organisations: [{ name: 'Fellshire Council', aliases: [] }],
  boards: [board('SFB', 'Safer Fellshire Board'), board('SSC', 'Scrutiny Committee')],
  people: [ANN, OTIS, CORA, TOM],
};

export const ITEMS: Item[] = [
  item({ ref: 'HC-1', title: 'Publish the plan', timescale: 'March 2018', owners: ['Tom Pike'] }),
  item({ ref: 'HC-2', title: 'Train front desks', timescale: 'March 2018' }),
  item({ ref: 'HC-3', title: 'Count the reports', status: 'complete' }),
  item({ ref: 'SS-1', board: 'SSC', title: 'Review the lorry ban' }),
  item({ ref: 'ZX-1', title: 'Relocate the zephyr', visibility: 'exempt', source: 'Nightjar' }),
];

export const HEADER =
  'ref,kind,board,title,detail,source,agreed,area,rank,owner,organisation,timescale,status,visibility,progress';

/** A row of register.csv: open and on the first board where nothing else is said. */
export const row = (cells: Partial<Record<string, string>>): string =>
  HEADER.split(',')
    .map(
      (name) =>
        cells[name] ??
        ({ kind: 'action', board: 'SFB', visibility: 'open' } as Record<string, string>)[name] ??
        '',
    )
    .join(',');

export const csv = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');

/** As the register has it. */
export const HC1 = {
  ref: 'HC-1',
  title: 'Publish the plan',
  timescale: 'March 2018',
  owner: 'Tom Pike',
  status: 'in progress',
};

export function keepInMemory(now: () => Date) {
  const all = new Map<string, KeptFile>();
  const files: KeptFiles = {
    async put(file) {
      const id = `kept-file-${all.size + 1}`;
      all.set(id, file);
      return id;
    },
    async get(id) {
      const file = all.get(id);
      return file && file.until > now().toISOString() ? structuredClone(file) : undefined;
    },
    async note(id, note) {
      const file = all.get(id);
      if (file) all.set(id, { ...file, note: structuredClone(note) });
      return file !== undefined;
    },
    remove: async (id) => void all.delete(id),
  };
  return { files, all };
}

export interface DeskRigOptions {
  items?: Item[];
  directory?: Directory;
  /** Papers by the names of their files; other files are read as CSV. */
  papers?: Record<string, Paper>;
  deps?: Partial<DeskDeps>;
}

export function openDesk({ items = ITEMS, directory = DIRECTORY, papers = {}, deps }: DeskRigOptions = {}) {
  let clock = Date.parse('2018-01-15T09:00:00Z');
  const now = () => {
    clock += 1000;
    return new Date(clock);
  };
  const register = fakeImports(items, directory, now);
  const kept = keepInMemory(() => new Date(clock));
  let fetched = 0;
  const desk = createDesk({
    readPaper: async (file, bytes) => papers[file] ?? readCsvPaper(file, bytes),
    imports: register.imports,
    newRef: async (code) => {
      const numbers = [...register.items.keys()].map((ref) =>
        Number(new RegExp(`^${code}-(\\d+)$`).exec(ref)?.[1] ?? 0),
      );
      return `${code}-${Math.max(40, ...numbers) + 1}`;
    },
    files: kept.files,
    writeReport: async ({ name }) => ({ name, mime: 'text/plain', bytes: new Uint8Array(24_000) }),
    linkTo: (id) => `https://bot.example/files/${id}`,
    now,
    pause: async () => undefined,
    ...deps,
  });

  const viewOf = (who: Person, scope: Scope = 'personal') => {
    const now = register.directory().people.find(({ email }) => email === who.email) ?? who;
    return viewIn([...register.items.values()], register.directory(), now, scope, TODAY);
  };
  const turnOf = (who: Person, scope: Scope = 'personal'): Turn => ({
    account: `account of ${who.email}`,
    conversation: 'c',
    scope,
    email: async () => who.email,
  });
  const sentFile = (name: string, content: string): SentFile => ({
    name,
    fetch: async () => {
      fetched += 1;
      return { bytes: new TextEncoder().encode(content) };
    },
  });

  async function replyTo(reply: Promise<Reply | undefined> | undefined): Promise<Reply> {
    const said = await reply;
    if (!said) throw new Error('The desk does not take this.');
    return said;
  }

  /** Sends files, by their names; one is called register.csv where it is given alone. */
  async function send(who: Person, content: string | Record<string, string>, scope?: Scope): Promise<Answer> {
    const named = typeof content === 'string' ? { 'register.csv': content } : content;
    const files = Object.entries(named).map(([name, text]) => sentFile(name, text));
    return (await replyTo(desk.receive?.(files, viewOf(who, scope), turnOf(who, scope)))).answer;
  }

  /** Presses a button as a card brings it back, with what was filled in. */
  function pressing(who: Person, sent: Press, inputs: object = {}, scope?: Scope): Promise<Reply> {
    const { verb, ...data } = sent;
    const pressed = readPress(verb, { ...data, ...inputs });
    if (!pressed) throw new Error(`No button sends ${JSON.stringify(sent)}`);
    if (pressed.verb === 'ask')
      return replyTo(desk.answer?.(pressed.question, viewOf(who, scope), turnOf(who, scope)));
    return replyTo(desk.press?.(pressed, viewOf(who, scope), turnOf(who, scope)));
  }

  const press = async (who: Person, on: Answer, title: string | RegExp, inputs: object = {}, scope?: Scope) =>
    (await pressing(who, pressOf(on, title), inputs, scope)).answer;

  const ask = (who: Person, question: Question, scope?: Scope): Promise<Reply> =>
    replyTo(desk.answer?.(question, viewOf(who, scope), turnOf(who, scope)));

  return {
    ...register,
    kept,
    desk,
    send,
    press,
    pressing,
    ask,
    fetched: () => fetched,
    later: (ms: number) => {
      clock += ms;
    },
  };
}

export type DeskRig = ReturnType<typeof openDesk>;

export const titlesOf = (answer: Answer): string[] =>
  'buttons' in answer ? answer.buttons.map(({ title }) => title) : [];

export function pressOf(answer: Answer, title: string | RegExp): Press {
  const buttons = 'buttons' in answer ? answer.buttons : [];
  const found = buttons.find((button) =>
    typeof title === 'string' ? button.title === title : title.test(button.title),
  );
  if (!found)
    throw new Error(`There is no button ${title} among ${titlesOf(answer).join(', ')}: ${answer.sentence}`);
  return found.press;
}

export function previewOf(answer: Answer): PreviewAnswer {
  if (answer.shows !== 'preview') throw new Error(`It shows ${answer.shows}: ${answer.sentence}`);
  return answer;
}

/** The rows of a part of a preview, each as one text; undefined where the part is not there. */
export function partOf(answer: Answer, heading: string): string[] | undefined {
  const section = previewOf(answer).sections.find((one) => one.heading.startsWith(heading));
  return section?.rows.map(({ title, lines }) => [title, ...lines].join(' | '));
}

/** "New: 1" and the like. */
export const factsOf = (answer: Answer): string[] =>
  previewOf(answer).facts.map(({ title, value }) => `${title}: ${value}`);
