// `npm run causes [-- FIGURE…]`: halves and doubles what the course's figures come from, measures them again with the
// same seed, and writes the tables of docs/model.md and docs/model.zh-CN.md. With figures named it only prints these.
// A parameter of the rules is replaced on its way into a bundle of its own: the rules know nothing of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, normalizePath } from 'vite';
import { readPopulation } from '../src/cli/files.ts';
import { scaled } from '../src/scenario/causes.ts';
import { fail, root } from './setup.mjs';

/** Enough for shares to stand still to a point or two; and how few are too few to speak of a share. */
const ACCOUNTS = 20_000;
const SEED = 1;
const FEW = 30;

/** Where a cause stands, by the first word of its path; archetypes and ordinary are data. */
const MODULES = {
  rules: 'src/rules/parameters.ts',
  keeping: 'src/rules/keeping/parameters.ts',
  policy: 'src/review/population/policy.ts',
};
const ENTRY = 'zhanggui:population';

const bundles = {
  name: 'zhanggui:population',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) =>
    id === ENTRY
      ? `export { measure } from '/src/review/population/figures';
         export { makeWorld } from '/src/review/population/life';`
      : null,
};

/** In the place of a module of parameters stands one that has one of them changed. */
const changed = ([where, name, ...path], factor) => {
  const file = normalizePath(join(root, MODULES[where]));
  return {
    name: 'zhanggui:causes',
    enforce: 'pre',
    load(id) {
      if (id === `${file}?as-is`) return { code: readFileSync(file, 'utf8'), moduleType: 'ts' };
      if (id !== file) return null;
      return `import { scaled } from '/src/scenario/causes';
        import { ${name} as asIs } from '${file}?as-is';
        export * from '${file}?as-is';
        export const ${name} = scaled(asIs, ${JSON.stringify(path)}, ${factor});`;
    },
  };
};

/** The population's rules, as they are or with something changed. */
async function rulesWith(...plugins) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    plugins: [bundles, ...plugins],
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      write: false,
      rolldownOptions: { input: ENTRY, output: { codeSplitting: false } },
    },
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.output[0].code).toString('base64')}`);
}

/** The figures by id, as they are or with a cause so many times as large: value and how many it was measured over. */
async function measured(population, cause = '', factor = 1) {
  const path = cause.split('.');
  const isRule = path[0] in MODULES;
  const { measure, makeWorld } = await rulesWith(...(isRule ? [changed(path, factor)] : []));
  const { archetypes, ordinary } = isRule ? population : scaled(population, path, factor);
  const figures = measure(makeWorld(archetypes, ordinary), SEED, ACCOUNTS);
  return new Map(figures.map((figure) => [figure.id, figure]));
}

const cell = ({ value, n }, digits) => (n < FEW ? '–' : value.toFixed(digits));

/** The rows of these figures, a cause each, by figure. */
async function rowsOf(population, figures) {
  const asIs = await measured(population);
  const moved = new Map();
  for (const cause of new Set(figures.flatMap(({ causes }) => causes))) {
    process.stderr.write(`${cause}\n`);
    moved.set(cause, [await measured(population, cause, 0.5), await measured(population, cause, 2)]);
  }
  const row = (id, cause, first) => {
    const digits = asIs.get(id).value < 10 ? 2 : 1;
    const [halved, doubled] = moved.get(cause).map((figure) => cell(figure.get(id), digits));
    const head = first ? [`\`${id}\``, cell(asIs.get(id), digits)] : ['', ''];
    return `| ${[...head, `\`${cause}\``, halved, doubled].join(' | ')} |`;
  };
  return new Map(
    figures.map(({ id, causes }) => [id, causes.map((cause, i) => row(id, cause, i === 0)).join('\n')]),
  );
}

/** A document with the tables of the figures that its markers name. */
const written = (text, head, rows) =>
  text.replaceAll(
    /(<!-- causes: (.*) -->\n)[^]*?(<!-- \/causes -->)/g,
    (_, begins, ids, ends) =>
      `${begins}\n${head}\n${head.replaceAll(/[^|]+/g, ' --- ')}\n${ids
        .split(' ')
        .map((id) => rows.get(id) ?? fail(`No figure is called ${id}.`))
        .join('\n')}\n\n${ends}`,
  );

const DOCUMENTS = {
  'docs/model.md': '| figure | as is | cause | halved | doubled |',
  'docs/model.zh-CN.md': '| 数 | 原值 | 起因 | 减半 | 加倍 |',
};

const asked = process.argv.slice(2);
const read = readPopulation();
if (!read.ok) fail('The course falls short: npm run -s zhanggui -- check');
const figures = read.value.figures.filter(({ id }) => asked.length === 0 || asked.includes(id));
if (asked.length > figures.length)
  fail(`There are only these figures: ${read.value.figures.map(({ id }) => id).join(', ')}.`);
const rows = await rowsOf(read.value, figures);
if (asked.length > 0) console.log([...rows.values()].join('\n'));
else
  for (const [name, head] of Object.entries(DOCUMENTS)) {
    const file = join(root, name);
    writeFileSync(file, written(readFileSync(file, 'utf8'), head, rows));
  }
