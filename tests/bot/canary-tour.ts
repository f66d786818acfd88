import { ANN, EVERYBODY, filledIn, MARY, OTIS, RAVI } from './canaries.ts';
import { cardsOf, type Walk } from './canary-walk.ts';
import { buttonsOf } from './teams.ts';

const QUESTIONS = [
  'what’s overdue?',
  'ZX-1',
  'HC-1',
  'history of HC-1',
  'history of ZX-1',
  'what changed this month?',
  'find zephyrine',
  'what is mine?',
  'progress on the nightjaric Annex',
  'what are our priorities?',
  'how are we doing?',
  'who is on the board?',
  'what reminders will I get?',
  "who hasn't answered?",
  'who could not be reached?',
  'draft a letter about HC-2',
  'draft a letter about ZX-1',
  'report progress on HC-2: typedcanary',
  'push ZX-1 to 31 March because hushnote',
  'snooze HC-2 for a week',
  'remind me about ZX-3 on Friday',
  'give everything Ravi Ravibrook has to Gwen Gwenbrook because typedcanary',
  'Nina Newbrook joins as Analyst at Wexcombe Council today, nina.newbrook@councilcanary.example',
  'who changed the people?',
  'undo the last import',
  'export the register as CSV',
  'the whole register as a spreadsheet',
  'the whole register as a spreadsheet including exempt items',
  'six-monthly report',
  'progress report on the nightjaric Annex',
  'what data do you have on me?',
  'typedcanary?',
  'help',
] as const;

/** Everybody asks everything, alone and beside others. */
export async function tour(walk: Walk): Promise<void> {
  for (const who of EVERYBODY) walk.note(await walk.rig.teams.install(who), who, 'personal', 'install');
  await walk.say(ANN, 'post the digest of SFB here', 'channel');
  for (const who of EVERYBODY) for (const text of QUESTIONS) await walk.ask(who, text, 'personal');
  for (const who of [ANN, RAVI]) for (const text of QUESTIONS) await walk.ask(who, text, 'groupChat');
  for (const text of QUESTIONS.slice(0, 12)) await walk.ask(MARY, text, 'channel');
}

/** Papers come in: good ones, bad ones, and ones whose download fails. */
export async function papers(walk: Walk): Promise<void> {
  const header = 'ref,kind,board,title,timescale,visibility,owner\n';
  const made = async (name: string, text: string, title?: RegExp): Promise<void> => {
    const turn = walk.note(await walk.rig.send(ANN, { [name]: text }), ANN, 'personal', name);
    for (const card of cardsOf(turn)) {
      const button = buttonsOf(card).find((one) => title?.test(one.title ?? ''));
      const filled = button && filledIn(button, card);
      if (filled) await walk.press(ANN, filled, 'personal');
    }
  };
  await made(
    'filenamecanary.csv',
    `${header},action,SFB,The contentcanary,March 2018,open,Ravi Ravibrook\n`,
    /^Import/,
  );
  await made(
    'filenamecanary.csv',
    `${header},action,SFB,The hushfile,March 2018,exempt,Otis Otisbrook\n`,
    /^Import/,
  );
  await made(
    'filenamecanary.csv',
    `${header}HC-1,action,XX,The contentcanary,the contentcanary,maybe,\n"broken`,
  );
  await made('filenamecanary.docx', 'contentcanary, and no document');
  await made('filenamecanary.exe', 'contentcanary');
  for (const fault of [
    { is: 'status', status: 404 },
    { is: 'redirect', to: 'http://127.0.0.1:9/bearercanary' },
    { is: 'reset' },
  ] as const) {
    walk.rig.drive.misbehave(fault);
    await made('filenamecanary.csv', 'contentcanary');
  }
  walk.rig.drive.misbehave(undefined);
  for (const who of [RAVI, OTIS])
    walk.note(await walk.rig.send(who, { 'filenamecanary.csv': 'contentcanary' }), who, 'personal', 'file');
}
