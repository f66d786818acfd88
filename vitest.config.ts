import { defineConfig } from 'vitest/config';

/** Tests that load the machine with processes of their own; they run after the others. */
const HEAVY = 'tests/**/heavy-*.test.ts';

/** Rooms without files, sockets, clocks or any state: their tests may share what is loaded, which takes most of the time. */
const PURE = ['answer', 'cards', 'importing', 'question', 'register', 'remind', 'reports', 'update'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

const common = {
  environment: 'node' as const,
  // Azurite, the Playground and Chromium are started in earnest, also on small machines.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/totals.ts'],
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: PURE,
          exclude: [HEAVY],
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: [HEAVY, ...PURE],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...common, name: 'heavy', include: [HEAVY], maxWorkers: 2, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
