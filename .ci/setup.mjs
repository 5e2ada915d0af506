// What every script here needs: the project's root, a Node new enough, the packages of the lock file, a fresh build.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program in the project's root and keeps what it prints. */
export function run(command, args, { env = {}, shell = false } = {}) {
  const child = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const output = `${child.stdout ?? ''}${child.stderr ?? ''}${child.error ? `${child.error.message}\n` : ''}`;
  return { ok: child.status === 0, output };
}

/** Runs npm: the one that started us, else the one on PATH. `npm(['run', '-s', NAME])` runs a script of package.json. */
export function npm(args, options) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node 20.19 or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`);
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** True if node_modules holds exactly what the lock file says; optional packages may be absent. */
function packagesFit() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(
    ([path, { version, optional }]) => !path || (have[path] ? have[path].version === version : optional),
  );
}

export function ensurePackages() {
  if (packagesFit()) return;
  console.log('Installing packages (a few minutes the first time) …');
  const result = npm(['ci', '--no-audit', '--no-fund']);
  if (!result.ok) fail(`${result.output}\nThe packages could not be installed: see above.`);
}

/** The newest change below the given files and folders, in milliseconds; folders count, so deletions do too. */
export function newest(path) {
  const full = join(root, path);
  if (!existsSync(full) || path === join('src', 'ui', 'paraglide')) return 0;
  const { mtimeMs } = statSync(full);
  if (!statSync(full).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(full).map((name) => newest(join(path, name))));
}

const SOURCES = [
  'src',
  'scenarios',
  'assets',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
];

export function buildIsFresh() {
  const zip = newest(join('dist-zip', 'zhanggui.zip'));
  return existsSync(join(root, 'dist', 'index.html')) && zip > Math.max(...SOURCES.map(newest));
}

/** Builds dist/ and then its zip, whose date is that of the build. */
export const build = () => npm(['run', '-s', 'build']);
