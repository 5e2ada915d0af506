// What the linter refuses: unsafe types everywhere; clocks, chance and the browser where the rules of the game live.
import { dirname } from 'node:path';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const BROWSER =
  'window document navigator location localStorage sessionStorage indexedDB fetch requestAnimationFrame';
const CLOCKS = 'performance crypto setTimeout setInterval queueMicrotask';
const NODE = 'process Buffer global __dirname __filename require';
const PURE = ['model', 'scenario', 'rules', 'review'].map((folder) => `src/${folder}/**`);

const pure = 'These folders know no clock, no chance but the keyed one, and no browser: pass it in.';
const screen = 'This code runs in a browser: Node belongs in cli/ and server/.';
const forbid = (names, message) => names.split(' ').map((name) => ({ name, message }));

export default ts.config(
  { ignores: ['dist', 'dist-zip', 'build', 'coverage', 'test-results', 'src/ui/paraglide'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: dirname(import.meta.dirname),
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'svelte/no-at-html-tags': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-eval': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/**'],
    ignores: ['src/cli/**', 'src/server/**'],
    rules: { 'no-restricted-globals': ['error', ...forbid(NODE, screen)] },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...forbid(NODE, screen), ...forbid(`${BROWSER} ${CLOCKS}`, pure)],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: pure },
        { object: 'Date', property: 'now', message: pure },
        { object: 'globalThis', message: pure },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure },
        { selector: 'CallExpression[callee.name="Date"]', message: pure },
      ],
    },
  },
  { files: ['src/cli/**', 'src/server/**'], rules: { 'no-console': 'off' } },
);
