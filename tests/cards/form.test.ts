import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, FormAnswer } from '../../src/answer/shapes/form.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { progressForm, reassignForm, refusedForm } from './fixtures/forms.ts';
import {
  bytesOf,
  choicesOf,
  inputsOf,
  type Part,
  partsOf,
  partsOfType,
  plainTextOf,
} from './reading-cards.ts';
import { worstForm } from './worst.ts';

const cardOf = (answer: FormAnswer): object => renderAnswer(answer).card;
const inputOf = (answer: FormAnswer, id: string): Part | undefined =>
  inputsOf(cardOf(answer)).find((input) => input.id === id);

/** A form of text fields filled in with the values. */
const filled = (...values: string[]): FormAnswer => ({
  ...progressForm,
  fields: values.map((value, at) => ({
    id: `text${at}`,
    label: 'Note',
    input: { is: 'text', lines: 'several', most: 2000 },
    value,
    required: true,
    error: 'Write a note.',
  })),
});
const valuesIn = (answer: FormAnswer): unknown[] => inputsOf(cardOf(answer)).map(({ value }) => value);

const TOO_LONG = 'What you typed was too long to keep whole.';

describe('the inputs of a form', () => {
  it('are the fields in their order, filled in', () => {
    expect(inputsOf(cardOf(progressForm))).toMatchObject([
      { type: 'Input.ChoiceSet', id: 'status', style: 'expanded', isMultiSelect: false, value: 'at risk' },
      { type: 'Input.Text', id: 'note', isMultiline: true, maxLength: 2000, isRequired: true },
      { type: 'Input.Text', id: 'evidence', maxLength: 500, placeholder: 'https://' },
    ]);
    expect(inputOf(progressForm, 'evidence')).not.toHaveProperty('isRequired');
    expect(inputOf(refusedForm, 'until')).toMatchObject({
      type: 'Input.Date',
      min: '2018-04-17',
      value: '2018-03-01',
    });
    expect(inputOf(reassignForm, 'owner')).toMatchObject({ style: 'filtered', value: 'Tanya Graham' });
  });

  it('show their trouble in words right above them', () => {
    const parts = partsOf(cardOf(refusedForm));
    const at = parts.findIndex(({ id }) => id === 'until');
    expect(parts.slice(at - 2, at)).toMatchObject([
      { type: 'TextRun', text: 'Please check: ', color: 'attention' },
      { text: '1 March 2018 is before the present date. Choose one after 31 March 2018.' },
    ]);
  });

  it('leave a day empty that is none, and a choice that is not offered', () => {
    const [until] = refusedForm.fields;
    const [status] = progressForm.fields;
    const fields = [until, status].flatMap((one) => (one ? [{ ...one, value: 'next week' }] : []));
    for (const input of inputsOf(cardOf({ ...refusedForm, fields })))
      expect(input).not.toHaveProperty('value');
  });

  it.each(['do', 'ref', 'version', 'id', 'verb'])('cannot be called "%s", which the button carries', (id) => {
    const fields: Field[] = progressForm.fields.map((field) => ({ ...field, id }));
    expect(() => cardOf({ ...progressForm, fields })).toThrow(`cannot be called "${id}"`);
  });

  it('give a choice without a title its value for one, and refuse one without a value', () => {
    const offering = (title: string, value: string): FormAnswer => ({
      ...progressForm,
      fields: progressForm.fields.slice(0, 1).map((field) => ({
        ...field,
        input: { is: 'choice', style: 'expanded', choices: [{ title, value }] },
      })),
    });
    expect(inputOf(offering(' ', 'at risk'), 'status')?.choices).toMatchObject([{ title: 'at risk' }]);
    expect(() => cardOf(offering('None of them', ''))).toThrow('"None of them" has no value');
  });

  it('link to nothing with the words of a choice, and send its value as it is', () => {
    const choices = [{ title: '[Ann](https://example.org)', value: '[Ann](https://example.org)' }];
    const fields: Field[] = progressForm.fields
      .slice(0, 1)
      .map((field) => ({ ...field, input: { is: 'choice', style: 'expanded', choices } }));
    const [input] = inputsOf(cardOf({ ...progressForm, fields }));
    expect(input && choicesOf(input)).toEqual(['[Ann]\u2060(https://example.org)']);
    expect(input?.choices).toMatchObject([{ value: '[Ann](https://example.org)' }]);
  });
});

describe('the buttons of a form', () => {
  const [send, cancel] = partsOfType(cardOf(progressForm), 'Action.Execute');

  it('send what was filled in with what the button carries', () => {
    expect(send).toMatchObject({ title: 'Send', style: 'positive', verb: 'do' });
    expect(send?.data).toEqual({ do: 'report progress', ref: 'OC-5', version: 3, id: 'b1a7c9de' });
    expect(send).not.toHaveProperty('associatedInputs');
  });

  it('cancel whatever is filled in, in old clients too', () => {
    expect(cancel).toMatchObject({
      title: 'Cancel',
      associatedInputs: 'none',
      fallback: { associatedInputs: 'none' },
    });
  });
});

describe('what was typed', () => {
  it('comes back as it was, whatever it is', () => {
    const typed = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), { maxLength: 4 });
    fc.assert(
      fc.property(typed, (values) => {
        expect(valuesIn(filled(...values))).toEqual(values);
      }),
    );
  });

  it.each([
    `\${title} and \${$root}`,
    '**bold** [x](http://x)',
    '{{DATE(2018-03-31T00:00:00Z)}}',
    ' a\n\tb ',
  ])('is put into its input unchanged: %j', (value) => {
    expect(valuesIn(filled(value))).toEqual([value]);
  });

  it('is kept whole up to 20,000 ordinary characters', () => {
    const value = 'Six towns mapped. '.repeat(1200).slice(0, 20_000);
    const answer = filled(value, 'short');
    expect(valuesIn(answer)).toEqual([value, 'short']);
    expect(bytesOf(cardOf(answer))).toBeLessThanOrEqual(28 * 1024);
    expect(plainTextOf(cardOf(answer))).not.toContain(TOO_LONG);
  });

  it('is cut where it is longest, and above that field it says so', () => {
    const answer = filled('short', '"'.repeat(20_000), 'also short');
    const [first, second, third] = valuesIn(answer);
    expect([first, third]).toEqual(['short', 'also short']);
    expect(String(second).length).toBeGreaterThan(10_000);
    expect(plainTextOf(cardOf(answer)).split(TOO_LONG)).toHaveLength(2);
  });

  it('is never cut within a character', () => {
    const [value] = valuesIn(filled('👩🏽‍🚒'.repeat(5000)));
    expect(String(value)).toMatch(/^(?:👩🏽‍🚒)+$/u);
  });
});

describe('a form that is too large in every field', () => {
  it('is still a form that can be sent, with the chosen name among those to choose from', () => {
    expect(inputsOf(cardOf(worstForm))).toHaveLength(worstForm.fields.length);
    expect(inputOf(worstForm, 'owner')).toMatchObject({ value: '899' });
    expect(plainTextOf(cardOf(worstForm))).toContain('its last names are left out');
    expect(partsOfType(cardOf(worstForm), 'Action.Execute')).toHaveLength(2);
  });
});
