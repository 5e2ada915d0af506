// `npm run neutralise [-- words]`: switches off the rule that each law names and expects the tests of the law to fail.
// Nothing is written: the rule is replaced on its way to the test. With words, only laws or files that contain them.
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { fail, root } from './setup.mjs';

/** Laws in one run of Vitest, each a project with its own copy of the rules. */
const BATCH = 24;
const LAWS = ['test/rules/**/*.test.ts'];
/** What a test says when a rule was not switched off but broken; such a failure proves nothing. */
const BROKEN = ['ReferenceError', 'SyntaxError', 'TypeError'];

const pattern = process.argv.slice(2).join(' ').toLowerCase();

/** The code as it stands in the file, whatever white space has become of it. */
const spaced = (code) =>
  new RegExp(
    code
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

/** Replaces the rules in memory. Each has to be met once, or the run is no proof. */
const switchedOff = (rules) => ({
  name: 'zhanggui:neutralise',
  enforce: 'pre',
  transform(code, id) {
    const file = relative(root, id.split('?')[0]).replaceAll('\\', '/');
    const mine = rules.filter((rule) => rule.file === file);
    return mine.length === 0
      ? null
      : mine.reduce((text, { find, neutral }) => {
          const places = text.match(spaced(find))?.length ?? 0;
          if (places !== 1) throw new SyntaxError(`${file}: ${places} places of: ${find}`);
          return text.replace(spaced(find), () => neutral);
        }, code);
  },
});

const quiet = { root, config: false, watch: false, pool: 'threads', maxWorkers: availableParallelism() };
const withVitest = async (projects, what) => {
  const vitest = await createVitest('test', { ...quiet, projects, reporters: [{}] });
  try {
    return await what(vitest);
  } finally {
    await vitest.close();
  }
};

/** The laws as their tests name them. */
const collect = () =>
  withVitest([{ test: { name: 'laws', include: LAWS } }], async (vitest) => {
    const { testModules } = await vitest.collect();
    const laws = new Map();
    for (const module of testModules) {
      for (const error of module.errors()) fail(`${module.relativeModuleId}: ${error.message}`);
      for (const test of module.children.allTests()) {
        const { law } = test.meta();
        if (!law) continue;
        const other = laws.get(law.says);
        if (other && other.file !== module.moduleId) fail(`Two laws say: ${law.says}`);
        laws.set(law.says, { ...law, file: module.moduleId });
      }
    }
    return [...laws.values()];
  });

const verdictOf = (test) => {
  if (!test) return '-';
  const { state, errors } = test.result();
  if (state !== 'failed') return 'passes';
  const broken = errors.find((error) => BROKEN.includes(error.name));
  return broken ? `broken: ${broken.message}` : 'fails';
};

/** Tries these laws with their rules switched off. */
const tried = (laws) =>
  withVitest(
    laws.map(({ says, rules, file }, i) => ({
      plugins: [switchedOff(rules)],
      test: {
        name: `law-${i}`,
        include: [relative(root, file)],
        env: { ZHANGGUI_NEUTRAL: says },
        testTimeout: 60_000,
      },
    })),
    async (vitest) => {
      const { testModules } = await vitest.start();
      return laws.map((law, i) => {
        const module = testModules.find(({ project }) => project.name === `law-${i}`);
        const error = module?.errors()[0];
        if (!module || error)
          return { ...law, fixture: `broken: ${error?.message ?? 'did not run'}`, mean: '-' };
        const tests = [...module.children.allTests()];
        const named = (name) => verdictOf(tests.find((test) => test.name.startsWith(name)));
        return { ...law, fixture: named('as one fixture'), mean: named('in mean') };
      });
    },
  );

/** Laws that do not even hold with their rules in place. */
const untrue = (files) =>
  withVitest([{ test: { name: 'control', include: files, testTimeout: 60_000 } }], async (vitest) => {
    const { testModules } = await vitest.start();
    const tests = testModules.flatMap((module) => [...module.children.allTests('failed')]);
    return new Set(tests.map((test) => test.meta().law?.says));
  });

const started = performance.now();
const all = await collect();
const laws = all.filter(({ says, file }) =>
  `${relative(root, file)} ${says}`.toLowerCase().includes(pattern),
);
if (laws.length === 0) fail(`No law matches: ${pattern}`);

const files = [...new Set(laws.map(({ file }) => relative(root, file)))];
for (const says of await untrue(files)) fail(`This does not hold as things are: ${says}`);
const results = [];
for (let i = 0; i < laws.length; i += BATCH) results.push(...(await tried(laws.slice(i, i + BATCH))));
process.exitCode = 0; // Vitest sets it: failing is what these tests are for.

const proved = ({ fixture, mean }) => fixture === 'fails' && (mean === 'fails' || mean === '-');
let file = '';
for (const result of results) {
  if (result.file !== file) console.log(`\n${relative(root, (file = result.file))}\n   fixture  mean`);
  const { fixture, mean, says } = result;
  const note = [fixture, mean].filter((verdict) => verdict.startsWith('broken')).join('; ');
  const cell = (verdict) => (verdict.startsWith('broken') ? 'broken' : verdict).padEnd(8);
  console.log(
    `${proved(result) ? '  ' : '! '} ${cell(fixture)} ${cell(mean)} ${says}${note ? `\n     ${note}` : ''}`,
  );
}
const good = results.filter(proved);
const inMean = results.filter(({ mean }) => mean !== '-');
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `\n${good.length} laws fail when their rule is neutralised, ${results.length - good.length} do not` +
    ` (${inMean.length} of ${results.length} are held in mean over 200 people as well; ${seconds} s)`,
);
process.exit(good.length === results.length ? 0 : 1);
