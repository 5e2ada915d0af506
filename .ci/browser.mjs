// The Chromium for tests in a real browser: found if there is one, installed if there is a way.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npm, run } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const USUAL = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (n) => `/Applications/${n}.app/Contents/MacOS/${n}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (base) =>
      base
        ? ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((n) =>
            ['chrome.exe', 'msedge.exe'].map((exe) => join(base, n, 'Application', exe)),
          )
        : [],
  ),
};

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium: CHROMIUM_PATH, one on PATH, one in a usual place, or Playwright's own download.
 * @returns {Promise<string | undefined>}
 * @public
 */
export async function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const exe = process.platform === 'win32' ? '.exe' : '';
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + exe)));
  const { chromium } = await import('playwright-core');
  return [...places, ...(USUAL[process.platform] ?? []), chromium.executablePath()].find(runnable);
}

/**
 * Finds a browser or installs one; throws with what to do if neither works.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  if (process.platform === 'linux' && apt(['--version']).ok) {
    console.log('Installing Chromium and a Chinese font (apt-get) …');
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  }
  if (!(await findBrowser())) {
    console.log('Downloading Chromium (Playwright) …');
    npm(['exec', '--', 'playwright-core', 'install', 'chromium']);
  }
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error(
    'No Chromium was found, nor could one be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to its program file.',
  );
}

/**
 * What `chromium.launch()` of playwright-core takes.
 * @returns {Promise<import('playwright-core').LaunchOptions>}
 */
export async function launchOptions() {
  return {
    executablePath: await ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
