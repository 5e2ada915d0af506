// `npm test`: sets up what is missing, then every check and test. `npm test -- unit lint` runs only those steps.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, buildIsFresh, ensurePackages, fail, npm, requireNode, root } from './setup.mjs';

/** A script of package.json: one check, passed or failed. */
const check = (name) => () => npm(['run', '-s', name]);

/** A script that runs Vitest: its JSON report lets each test count, its own words are shown if one fails. */
function tests(name) {
  const report = `test-results/${name}.json`;
  rmSync(join(root, report), { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const result = npm(['run', '-s', name, '--', ...options]);
  try {
    const count = JSON.parse(readFileSync(join(root, report), 'utf8'));
    const skipped = count.numPendingTests + count.numTodoTests;
    // A file that cannot be loaded, or no test at all, is a failure without a failing test.
    const failed = result.ok ? 0 : Math.max(1, count.numFailedTests);
    const note = `${count.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    return { ...result, note, passed: count.numPassedTests, failed };
  } catch {
    return result;
  }
}

async function e2e() {
  try {
    process.env.CHROMIUM_PATH = await ensureBrowser();
  } catch (error) {
    return { ok: false, output: error.message };
  }
  const site = buildIsFresh() ? { ok: true } : build();
  return site.ok ? tests('e2e') : site;
}

const STEPS = {
  messages: check('messages'),
  format: check('format'),
  lint: check('lint'),
  types: check('types'),
  structure: check('structure'),
  unused: check('unused'),
  build,
  target: check('target'),
  unit: () => tests('unit'),
  e2e,
};

requireNode();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length) fail(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(STEPS).join(', ')}.`);
ensurePackages();

const sum = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(STEPS)) {
  if (asked.length && !asked.includes(name)) continue;
  const started = performance.now();
  const result = await step();
  sum.passed += result.passed ?? (result.ok ? 1 : 0);
  sum.failed += result.failed ?? (result.ok ? 0 : 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const line = `${result.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(9)} ${seconds.padStart(6)} s  ${result.note ?? ''}`;
  console.log(line.trimEnd());
  if (!result.ok) console.log(result.output.trim());
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed ? 1 : 0);
