import { howToBring } from '../answer/import-words.ts';
import type { Imports, Subject } from './conversation.ts';
import { createPapers, type PapersDeps } from './desk-papers.ts';
import { createReports, type ReportsDeps } from './desk-reports.ts';
import { createUndoImport } from './desk-undo.ts';

export interface DeskDeps extends PapersDeps, ReportsDeps {
  imports: Imports;
}

/** The officer's desk in the chat: papers come in and are taken back, reports go out. */
export function createDesk(deps: DeskDeps): Subject {
  const papers = createPapers(deps);
  const undo = createUndoImport(deps);
  const reports = createReports(deps);
  return {
    receive: papers.receive,
    async answer(question, view, turn) {
      switch (question.about) {
        case 'report':
          return reports.answer(question, view, turn);
        case 'undo import':
          return undo.answer(view);
        case 'bring papers':
          return { answer: howToBring(view) };
        default:
          return undefined;
      }
    },
    async press(pressed, view, turn) {
      switch (pressed.verb) {
        case 'paper':
          return papers.press(pressed, view, turn);
        case 'undo import':
          return undo.press(pressed, view);
        default:
          return undefined;
      }
    },
  };
}
