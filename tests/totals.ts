import type { Reporter, TestModule } from 'vitest/node';

/**
 * The last words of a test run: which tests were left out and why, then the totals on a line of their own, which
 * the build machine reads.
 */
export default class Totals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const lines = [
      ...leftOut(modules),
      `${countPassed(modules)} passed, ${countFailed(modules, unhandled)} failed`,
    ];
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

const testsOf = (module: TestModule, state: 'passed' | 'failed' | 'skipped') => [
  ...module.children.allTests(state),
];

const countPassed = (modules: readonly TestModule[]): number =>
  modules.flatMap((module) => testsOf(module, 'passed')).length;

/** A file that fails as a whole, before its tests or around them, counts as one. */
const countFailed = (modules: readonly TestModule[], unhandled: readonly unknown[]): number =>
  modules.reduce((sum, module) => {
    const failed = testsOf(module, 'failed').length;
    return sum + (module.state() === 'failed' ? Math.max(1, failed) : failed);
  }, unhandled.length);

function leftOut(modules: readonly TestModule[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const test of modules.flatMap((module) => testsOf(module, 'skipped'))) {
    const result = test.result();
    const reason = (result.state === 'skipped' && result.note) || 'their file did not get that far';
    byReason.set(reason, [...(byReason.get(reason) ?? []), `  ${test.fullName}`]);
  }
  return [...byReason].flatMap(([reason, tests]) => [`Left out, because ${reason}:`, ...tests]);
}
