import { describe, expect, it } from 'vitest';
import { asked } from './fellshire.ts';

describe('it is asked what is held about the asker', () => {
  it.each([
    'What do you hold about me?',
    'what data do you have on me',
    'what data do you hold on me?',
    'what do you know about me?',
    'what information do you keep about me',
    'What personal data do you store about me, please?',
    'what have you got on me',
    'which data is stored about me?',
    'my data',
    'show me my data',
    'my personal data',
    'GDPR',
    'gdpr request',
    'subject access request',
    'data subject access request',
    'show me everything you hold about me',
    'tell me what you have on me',
    'all the information that you hold about me',
    'give me all my personal data',
    'privacy notice',
  ])('“%s”', (text) => {
    expect(asked(text)).toEqual({ about: 'held' });
  });
});

describe('it is asked something else', () => {
  it.each([
    'what do you have on hate crime?',
    'what does Mary Hope hold?',
    'what is held up?',
    'find data sharing',
    'actions about data protection',
    'what do we know about hate crime?',
    'what data do we share with the police?',
    'what is mine?',
    'who am I?',
    'report progress on HC-1: data shared with me',
    'what is on hold?',
  ])('“%s”', (text) => {
    expect(asked(text).about).not.toBe('held');
  });
});
