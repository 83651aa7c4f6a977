import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { type Outcome, runProgram, staticChecks } from '../testing/checks.ts';
import { findChromium } from '../testing/chromium.ts';
import { checkWeb } from '../testing/web-check.ts';

interface Sum {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

export default defineCommand({
  usage: 'test [what…]',
  about:
    'Runs every check: types, lint, import walls, dead code, the size of the web application, unit, integration and browser tests, coverage. With words (`./hms test patient`) only the tests whose path contains one of them, without coverage.',
  options: {},
  settings: [],
  operands: [0, 50],
  async run({ operands, terminal }) {
    const sum: Sum = { passed: 0, failed: 0, skipped: 0 };
    const all = operands.length === 0;
    if (all) await runStaticChecks(terminal, sum);
    await runTests(terminal, operands, all, sum);
    if (sum.skipped > 0) terminal.print(`${sum.skipped} skipped, for what they need is not on this machine`);
    terminal.print(`${sum.passed} passed, ${sum.failed} failed`);
    return sum.failed > 0 ? 1 : 0;
  },
});

async function runStaticChecks(terminal: Terminal, sum: Sum): Promise<void> {
  for (const { name, command } of staticChecks)
    count(name, await terminal.step(name, () => runProgram(command, false)));
  count('the web application', await checkWeb(terminal));

  function count(name: string, { code, output }: Outcome): void {
    if (code === 0) sum.passed++;
    else sum.failed++;
    terminal.note(code === 0 ? `✓ ${name}` : `✗ ${name}\n${output}`);
  }
}

async function runTests(terminal: Terminal, filters: readonly string[], all: boolean, sum: Sum): Promise<void> {
  const chromium = await findChromium(terminal);
  if (!chromium) terminal.note('Chromium is missing and cannot be installed here: the browser tests are skipped.');
  const folder = await mkdtemp(join(tmpdir(), 'hms-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const coverage = all ? ['--coverage'] : [];
    const { code } = await runProgram(['vitest', 'run', ...reporters, ...coverage, ...filters], true, {
      NODE_ENV: 'test',
      ...(chromium ? { HMS_CHROMIUM: chromium } : {}),
    });
    const counted = JSON.parse(await readFile(report, 'utf8')) as VitestReport;
    sum.passed += counted.numPassedTests;
    sum.failed += counted.numFailedTests;
    sum.skipped += counted.numPendingTests + counted.numTodoTests;
    // A file that could not be loaded, or coverage below the threshold, fails no single test.
    if (code !== 0 && counted.numFailedTests === 0) {
      sum.failed++;
      terminal.note('✗ the test run failed as a whole: see above');
    }
  } catch (error) {
    sum.failed++;
    terminal.note(`✗ the tests gave no report: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
