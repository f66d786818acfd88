import { defineConfig } from 'vitest/config';

/** Tests that load the machine with processes of their own; they run after the others. */
const HEAVY = 'tests/**/heavy-*.test.ts';

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
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: [HEAVY],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...common, name: 'heavy', include: [HEAVY], maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
