// The import table of the architecture, enforced: what each folder of src/ may import, and which package belongs where.

/** Folder → the folders of src/ it may import, besides itself. */
const MAY_IMPORT = {
  model: [],
  scenario: ['model'],
  rules: ['model', 'scenario'],
  review: ['model', 'scenario', 'rules'],
  storage: ['model'],
  session: ['model', 'scenario', 'rules', 'review', 'storage'],
  stage: ['model'],
  ui: ['model'],
  learner: ['model', 'scenario', 'rules', 'session', 'review', 'stage', 'ui'],
  teacher: ['model', 'scenario', 'rules', 'session', 'review', 'storage', 'ui', 'learner'],
  cli: ['model', 'scenario', 'rules', 'review', 'storage', 'session'],
  server: ['model', 'scenario', 'rules', 'review', 'storage', 'session'],
};

/** Package → the only places that may import it, types included. */
const ONLY_IN = {
  xstate: '^src/(rules|review|session)/',
  phaser: '^src/stage/',
  'svelte|bits-ui|@lucide/svelte':
    '^src/(ui|learner|teacher)/|^src/stage/Stage\\.svelte$|^src/(main\\.ts|App\\.svelte)$',
  localforage: '^src/storage/localforage\\.ts$',
  'ts-fsrs': '^src/review/mastery/',
};

/** The packages of the pure folders, whole: nothing else may creep in. */
const PACKAGES = {
  model: [],
  scenario: ['valibot', '@valibot/to-json-schema', 'yaml'],
  rules: ['xstate'],
  review: ['xstate', 'ts-fsrs'],
};

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const npm = (names) => `(^|/)node_modules/(${names})/`;

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, others]) =>
      rule(
        `${folder}-imports`,
        `src/${folder} may import ${others.length ? others.join(', ') : 'nothing else of src/'}.`,
        { path: `^src/${folder}/` },
        { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
      ),
    ),
    ...Object.entries(ONLY_IN).map(([name, places]) =>
      rule(
        `${name}-place`,
        `${name} is imported only in ${places}`,
        { path: '^src/', pathNot: places },
        { path: npm(name) },
      ),
    ),
    ...Object.entries(PACKAGES).map(([folder, names]) =>
      rule(
        `${folder}-packages`,
        `src/${folder} may use ${names.join(', ') || 'no package'}.`,
        { path: `^src/${folder}/` },
        { path: npm('.*'), ...(names.length ? { pathNot: npm(names.join('|')) } : {}) },
      ),
    ),
    rule(
      'one-stage-host',
      'In learner/ one component hosts the stage: StageHost.svelte. The others do without it.',
      { path: '^src/learner/', pathNot: '(^|/)StageHost\\.svelte$' },
      { path: '^src/stage/' },
    ),
    rule(
      'main-is-the-top',
      'main.ts and App.svelte wire everything; nothing but main.ts imports them.',
      { path: '^src/', pathNot: '^src/main\\.ts$' },
      { path: '^src/(main\\.ts|App\\.svelte)$' },
    ),
    rule(
      'node-place',
      'node: is imported only in cli and server.',
      { path: '^src/', pathNot: '^src/(cli|server)/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'scenarios-place',
      'The data under scenarios/ comes in through src/scenario/ and src/main.ts.',
      { path: '^src/', pathNot: '^src/(scenario/|main\\.ts$)' },
      { path: '^scenarios/' },
    ),
    rule(
      'inside-only',
      'src/ imports src/, scenarios/, assets/ and packages.',
      { path: '^src/' },
      { path: '^(test|docs|dist|[.]ci)/|^[^/]+[.](ts|js|json|html)$', dependencyTypesNot: ['core'] },
    ),
    rule(
      'known-folder',
      'Every file of src/ is in a folder of the table.',
      { path: '^src/' },
      {
        path: '^src/',
        pathNot: `^src/(${Object.keys(MAY_IMPORT).join('|')})/|^src/(main[.]ts|App[.]svelte)$`,
      },
    ),
    rule('no-cycles', 'No module imports itself by a detour.', {}, { circular: true }),
    rule(
      'no-unresolved',
      'Every import leads to a file.',
      {},
      { couldNotResolve: true, pathNot: '\\?(raw|url)$' },
    ),
    rule(
      'no-orphans',
      'Every file is used by another one, the entry points apart.',
      { orphan: true, pathNot: '^src/(main\\.ts|cli/main\\.ts|server/main\\.ts)$|\\.d\\.ts$' },
      {},
    ),
  ],
  options: {
    tsPreCompilationDeps: true, // types count
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/ui/paraglide/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'svelte', 'browser', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.json', '.yaml'],
    },
    skipAnalysisNotInRules: true,
  },
};
