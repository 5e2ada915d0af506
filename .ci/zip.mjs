// Puts the licences beside the site and packs dist/ into dist-zip/zhanggui.zip: the same bytes for the same files, for any web server or a learning platform.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { root } from './setup.mjs';

const dist = join(root, 'dist');
copyFileSync(join(root, 'LICENSE'), join(dist, 'LICENSE.txt'));
copyFileSync(join(root, 'assets', 'LICENSES.md'), join(dist, 'LICENSES.md'));
const names = readdirSync(dist, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => statSync(join(dist, name)).isFile())
  .sort();
const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(dist, name)))]));
mkdirSync(join(root, 'dist-zip'), { recursive: true });
writeFileSync(
  join(root, 'dist-zip', 'zhanggui.zip'),
  zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) }),
);
