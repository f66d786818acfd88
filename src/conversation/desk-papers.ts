import { columnsAnswer, partAnswer } from '../answer/import-pages.ts';
import { type Again, deedsOf, previewAnswer } from '../answer/import-preview.ts';
import { canGoIn, filesOf, type PaperShown, unchosen } from '../answer/import-shown.ts';
import * as say from '../answer/import-words.ts';
import { ITEM_FIELDS } from '../importing/register-paper.ts';
import type { RegisterView } from '../register/register.ts';
import type { Imports, Reply, SentFile, Turn } from './conversation.ts';
import { sameChoices, withInputs } from './desk-choices.ts';
import { type Begun, createKeptPapers, type KeptDeps, type KeptPaper, type PaperFile } from './desk-kept.ts';
import { createReading, type Interpret, type Interpreted, type ReadingDeps } from './desk-reading.ts';
import { inputsOf, type PressData } from './press.ts';

/** Papers that officers send: shown, chosen about, imported or forgotten. */

export interface PapersDeps extends KeptDeps, ReadingDeps {
  imports: Pick<Imports, 'plan' | 'make' | 'last'>;
  pause: (ms: number) => Promise<void>;
}

/** How long a press waits while another import runs: clients give up after fifteen seconds. */
const MOST_WAITS = 10;
const WAIT_MS = 500;

type PaperPress = PressData & { verb: 'paper' };

/** A paper that was opened again, with what its words come to. */
interface Opened {
  paper: KeptPaper;
  interpret: Interpret;
  read: Interpreted;
}

export function createPapers(deps: PapersDeps) {
  const { imports, now, pause } = deps;
  const kept = createKeptPapers(deps);
  const reading = createReading(deps);

  async function receive(sent: SentFile[], view: RegisterView, turn: Turn): Promise<Reply> {
    if (turn.scope === 'shared') return { answer: say.notHere() };
    if (view.viewer.person.role !== 'officer') return { answer: say.onlyOfficers(view) };
    if (sent.length > 1 && !sent.every(({ name }) => /\.csv$/i.test(name)))
      return { answer: say.oneAtATime() };
    const files: PaperFile[] = [];
    for (const { name, fetch } of sent) {
      const fetched = await fetch();
      if ('says' in fetched) return { answer: say.refusedPaper(fetched.says) };
      files.push({ name: shortName(name), bytes: fetched.bytes });
    }
    const apart = await reading.takeApart(files);
    if ('says' in apart) return { answer: say.refusedPaper(apart.says) };
    const read = await apart.interpret({}, view);
    const { id } = await kept.keep(files, view, turn);
    return { answer: previewAnswer({ ...read.shown, id }, view) };
  }

  async function press(pressed: PaperPress, view: RegisterView, turn: Turn): Promise<Reply> {
    if (turn.scope === 'shared') return { answer: say.notHere() };
    if (view.viewer.person.role !== 'officer') return { answer: say.onlyOfficers(view) };
    const startedAt = now().toISOString();
    const paper = await kept.open(pressed.paper, view, turn);
    if (!paper) return { answer: say.paperGone() };
    const { done: was } = paper.note;
    if (was) return { answer: say.imported(namesOf(paper), was.did, view.today) };
    if (pressed.do === 'cancel') {
      await kept.remove(paper);
      return { answer: say.forgotten(namesOf(paper)) };
    }
    const apart = await reading.takeApart(paper.files);
    if ('says' in apart) return { answer: say.refusedPaper(apart.says) };
    const { interpret } = apart;
    const read = await interpret(paper.note.choices, view);
    const choices = withInputs(paper.note.choices, inputsOf(pressed), read, view);
    const isChanged = !sameChoices(choices, paper.note.choices);
    const opened: Opened = isChanged
      ? { paper: await kept.write(paper, { choices }), interpret, read: await interpret(choices, view) }
      : { paper, interpret, read };
    if (pressed.do === 'columns') return { answer: columns(opened, pressed.page ?? 0) };
    if (pressed.do === 'look') return { answer: look(opened, view, pressed) };
    if (isChanged) return { answer: preview(opened, view, 'choices changed') };
    return bring(opened, view, pressed, startedAt);
  }

  const shownOf = ({ paper, read }: Opened): PaperShown => ({ ...read.shown, id: paper.id });
  const preview = (opened: Opened, view: RegisterView, again?: Again) =>
    previewAnswer(shownOf(opened), view, again);
  const columns = (opened: Opened, page: number) => columnsAnswer(shownOf(opened), ITEM_FIELDS, page);
  const look = (opened: Opened, view: RegisterView, { show, page }: PaperPress) =>
    (show && partAnswer(shownOf(opened), view, show, page ?? 0)) ?? preview(opened, view);

  /** Writes what was shown, if that is still what would be written. */
  async function bring(
    opened: Opened,
    view: RegisterView,
    pressed: PaperPress,
    startedAt: string,
  ): Promise<Reply> {
    const { paper, read, interpret } = opened;
    const { shown, batch } = read;
    const { begun } = paper.note;
    if (begun && (await isIn(paper, begun, view))) return done(paper, begun, view);
    if (unchosen(shown).length > 0) return { answer: preview(opened, view, 'choices missing') };
    const { print, items } = shown.plan;
    const asAsked = (pressed.do === 'without') === shown.refused.length > 0;
    if (pressed.print !== print || !asAsked || !canGoIn(shown))
      return { answer: preview(opened, view, 'register changed') };

    const at = begun?.print === print ? begun.at : startedAt;
    const did = deedsOf(shown, ['added', 'changed']);
    const now: Begun = { print, at, did, added: items.added, changed: items.changed };
    const marked = await kept.write(paper, { begun: now });
    const { is } = await makeOnce(batch, byOf(paper, view), { print, person: emailOf(view) });
    if (is === 'made' || (is === 'changed' && (await isIn(marked, now, view))))
      return done(marked, now, view);
    if (is === 'refused') return { answer: preview(opened, view, 'busy') };
    const again = { ...opened, read: await interpret(paper.note.choices, view) };
    return { answer: preview(again, view, 'register changed') };
  }

  /** While another import runs, perhaps this one by a second press, it waits for a while. */
  async function makeOnce(...made: Parameters<Imports['make']>): ReturnType<Imports['make']> {
    for (let left = MOST_WAITS; left > 0; left--) {
      const outcome = await imports.make(...made);
      if (outcome.is !== 'refused') return outcome;
      await pause(WAIT_MS);
    }
    return imports.make(...made);
  }

  async function done(paper: KeptPaper, begun: Begun, view: RegisterView): Promise<Reply> {
    // It is written: that it could not be noted is no fault of it.
    await kept.write(paper, { done: begun }).catch(() => undefined);
    return { answer: say.imported(namesOf(paper), begun.did, view.today), changedMany: true };
  }

  /** Was it brought in after all: by a press that was cut short, or by the same one in another copy? */
  async function isIn(paper: KeptPaper, begun: Begun, view: RegisterView): Promise<boolean> {
    const last = await imports.last();
    return (
      last !== undefined &&
      last.at >= begun.at &&
      last.by === byOf(paper, view) &&
      last.person === emailOf(view) &&
      last.added === begun.added &&
      last.changed === begun.changed
    );
  }

  return { receive, press };
}

const emailOf = ({ viewer }: RegisterView): string => viewer.person.email.toLowerCase();

/** As the history names it: "Ann Dale (import of register.xlsx)". */
export const byOf = ({ files }: Pick<KeptPaper, 'files'>, { viewer }: RegisterView): string =>
  `${viewer.person.name} (import of ${files.map(({ name }) => name).join(', ')})`;

const namesOf = ({ files }: Pick<KeptPaper, 'files'>): string =>
  filesOf({ names: files.map(({ name }) => name) });

const LONGEST_NAME = 100;

/** A file's name on one line, without what cannot be seen. */
const shortName = (name: string): string =>
  name
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(-LONGEST_NAME) || 'paper';
