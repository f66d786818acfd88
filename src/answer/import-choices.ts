import { KINDS } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { seesExempt } from '../register/visibility.ts';
import { type ChoiceShown, filesOf, type PaperShown } from './import-shown.ts';
import type { Field } from './shapes/form.ts';
import { capital } from './wording.ts';

/** What a paper leaves open and its sender has to say: the fields of its card. */

type Told = Pick<RegisterView, 'directory' | 'viewer'>;

/** `missing`: somebody pressed on without having chosen. */
export function choiceFields(shown: PaperShown, view: Told, missing = false): Field[] {
  return shown.choices.map(({ field, chosen }) => ({
    id: field,
    label: LABELS[field],
    input: { is: 'choice', style: 'expanded', choices: choicesOf(field, view) },
    value: chosen ?? '',
    required: true,
    error: 'Choose one of these.',
    ...(missing && chosen === undefined
      ? { trouble: `${filesOf(shown)} does not say it: choose one of these.` }
      : {}),
  }));
}

const LABELS = {
  board: 'Which board are its items for?',
  visibility: 'Who may see its new items?',
  kind: 'What are its items?',
};

/** What may be chosen: boards that the officer serves; exempt only for who may see what is exempt. */
export function choicesOf(field: ChoiceShown['field'], { directory, viewer }: Told) {
  switch (field) {
    case 'board':
      return directory.boards
        .filter(({ code }) => viewer.person.boards.includes(code))
        .map(({ code, name }) => ({ title: name, value: code }));
    case 'visibility':
      return [
        { title: 'Everybody on the board (open)', value: 'open' },
        ...(seesExempt(viewer)
          ? [{ title: 'Only people cleared for exempt items (Part B)', value: 'exempt' }]
          : []),
      ];
    case 'kind':
      return KINDS.map((kind) => ({ title: capital(`${kind}s`), value: kind }));
  }
}
