import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnNode } from './runtime.mjs';

/**
 * Runs the checks, which count as one test, and all tests; with arguments only the tests they choose. The last line
 * printed is "N passed, N failed". Answers the exit code: failure also when nothing ran.
 */
export const runTests = async (args) => {
  const checks =
    args.length === 0 ? countOf((await runOnNode('checks/main.ts')) === 0) : { passed: 0, failed: 0 };
  const tests = await runVitest(args);
  const passed = checks.passed + tests.passed;
  const failed = checks.failed + tests.failed;
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
};

const countOf = (isFine) => ({ passed: isFine ? 1 : 0, failed: isFine ? 0 : 1 });

const runVitest = async (args) => {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-report-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runOnNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...args]);
    return countReport(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

// A file that cannot be loaded and an error outside any test fail the run without failing a test: each counts as one.
const countReport = (report, code) => {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
};
