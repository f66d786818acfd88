import { describe, expect, it } from 'vitest';
import { readMisunderstoodRequest } from '../../src/question/misunderstood-request.ts';
import { asked } from './fellshire.ts';

describe('it is asked what was not understood', () => {
  it.each([
    "what did people ask that you didn't understand?",
    'What did people ask that you didn’t understand?',
    'what did people ask you that you did not understand',
    'what have people asked that you could not understand?',
    "what didn't you understand?",
    'what did you not understand this week?',
    'what have you not understood lately',
    'which questions did you not understand?',
    "which questions couldn't you understand",
    'questions you did not understand',
    'show me the questions that you did not understand',
    'show me the questions that were not understood',
    'list the questions you have not understood in the last 30 days',
    'questions not understood',
    'misunderstood questions',
    'show misunderstood questions please',
    'are there questions you could not make sense of?',
    'which questions could you not answer?',
    'questions you could not answer',
    'what did you misunderstand?',
    'what did users type that the bot could not understand?',
  ])('“%s”', (text) => {
    expect(asked(text).about).toBe('misunderstood');
  });
});

describe('something else is asked', () => {
  it.each([
    "who hasn't answered?",
    'which actions have not been answered?',
    "I don't understand",
    "you don't understand me",
    'what do you understand?',
    'understand HC-1',
    'actions about understanding hate crime',
    'what is being done to understand hate crime?',
    'recommendations that the police did not understand',
    'what could the police not answer?',
    'what is outstanding?',
    'questions for the board',
  ])('“%s”', (text) => {
    expect(readMisunderstoodRequest(text)).toBeUndefined();
    expect(asked(text).about).not.toBe('misunderstood');
  });
});
