// A small static web server for dist/; Node only, nothing outside the folder is readable.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
};

/** What becomes much smaller when it is packed. */
const PACKS = /^text\/|javascript|json|svg/;

/** The file that an address means, or undefined if there is none inside the folder. */
async function find(folder, address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/)[0]);
    const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    if (path.includes('\0') || !file.startsWith(resolve(folder) + sep)) return undefined;
    const { size } = await stat(file).then((found) => (found.isFile() ? found : Promise.reject()));
    return { file, size };
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder and resolves once it listens; port 0 takes a free one.
 * @param {string} folder
 * @param {{ port?: number, host?: string }} [where]
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export function serve(folder, { port = 0, host = '127.0.0.1' } = {}) {
  const server = createServer(async (request, response) => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const found = reading ? await find(folder, request.url ?? '/') : undefined;
    if (!found) {
      response.writeHead(reading ? 404 : 405, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(reading ? 'Not found' : 'Only GET and HEAD');
      return;
    }
    const type = TYPES[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
    const packed = PACKS.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const hashed = /-[\w-]{8}\.\w+$/.test(found.file);
    response.writeHead(200, {
      'content-type': type,
      ...(packed ? { 'content-encoding': 'gzip' } : { 'content-length': found.size }),
      vary: 'accept-encoding',
      'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') return response.end();
    const steps = [createReadStream(found.file), ...(packed ? [createGzip()] : []), response];
    pipeline(steps, (error) => error && response.destroy());
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      const bound = server.address().port;
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ port: bound, url: `http://localhost:${bound}/`, close });
    });
  });
}
