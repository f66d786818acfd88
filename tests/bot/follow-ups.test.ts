import { afterAll, beforeAll, expect, it } from 'vitest';
import { MARY, RAVI } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { refsOn } from './teams.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.close());

it('a follow-up refines what was asked before, and the next one refines that', async () => {
  expect(refsOn(await rig.teams.say(RAVI, 'What is outstanding on hate crime?'))).toHaveLength(4);
  expect(refsOn(await rig.teams.say(RAVI, 'only mine'))).toEqual(['HC-1', 'HC-2']);
  expect(refsOn(await rig.teams.say(RAVI, 'only overdue'))).toEqual(['HC-1']);
});

it('a follow-up goes on in a bot that was started anew, and in another one beside it', async () => {
  await rig.teams.say(RAVI, 'What is outstanding on hate crime?');
  const other = await rig.another();
  expect(refsOn(await other.say(RAVI, 'only mine'))).toEqual(['HC-1', 'HC-2']);
  expect(refsOn(await rig.teams.say(RAVI, 'only overdue'))).toEqual(['HC-1']);
  expect(refsOn(await other.say(RAVI, 'when is it due?'))).toEqual(['HC-1']);
});

it('two people who ask in one group chat at the same time are not mixed up', async () => {
  await Promise.all([
    rig.teams.say(RAVI, 'What is outstanding on hate crime?', 'groupChat'),
    rig.teams.say(MARY, "What's overdue?", 'groupChat'),
  ]);
  const [ravi, mary] = await Promise.all([
    rig.teams.say(RAVI, 'only mine', 'groupChat'),
    rig.teams.say(MARY, 'only mine', 'groupChat'),
  ]);
  expect(refsOn(ravi)).toEqual(['HC-1', 'HC-2']);
  expect(refsOn(mary)).toEqual(['HC-3']);
});

it('what somebody asks in a channel does not go on in their personal chat, nor the other way round', async () => {
  await rig.teams.say(RAVI, 'What is outstanding on hate crime?');
  await rig.teams.say(RAVI, "What's overdue?", 'channel');
  expect(refsOn(await rig.teams.say(RAVI, 'only mine', 'channel'))).toEqual(['HC-1']);
  expect(refsOn(await rig.teams.say(RAVI, 'only mine'))).toEqual(['HC-1', 'HC-2']);
});

it('questions of one person that cross each other are all answered, and a last one is remembered', async () => {
  const texts = ["What's overdue?", 'What is outstanding on hate crime?', 'RS-10', 'help', 'hello'];
  const turns = await Promise.all(texts.map((text) => rig.teams.say(RAVI, text)));
  expect(turns.map(({ status, replies }) => [status, replies.length])).toEqual(texts.map(() => [200, 1]));
  await rig.teams.say(RAVI, "What's overdue?");
  expect(refsOn(await rig.teams.say(RAVI, 'only mine'))).toEqual(['HC-1']);
});
