// `npm start`: installs and builds what is missing or out of date, then serves the site. PORT and HOST choose where.
import { join } from 'node:path';
import { serve } from './serve.mjs';
import { build, buildIsFresh, ensurePackages, fail, requireNode, root } from './setup.mjs';

requireNode();
const port = Number(process.env.PORT || 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  fail(`PORT=${process.env.PORT} is not a port number.`);

ensurePackages();
if (!buildIsFresh()) {
  console.log('Building the site …');
  const started = performance.now();
  const result = build();
  if (!result.ok) fail(`${result.output}\nThe site could not be built: see above.`);
  console.log(
    `Built in ${((performance.now() - started) / 1000).toFixed(0)} s: dist/, and dist-zip/zhanggui.zip for any web server.`,
  );
}

try {
  const { url, close } = await serve(join(root, 'dist'), { port, host: process.env.HOST || '127.0.0.1' });
  console.log(`Zhanggui is open at ${url} (Ctrl-C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(0)));
} catch (error) {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${port} is in use. Stop what uses it, or choose another: PORT=8080 npm start`);
  if (error.code === 'EACCES')
    fail(`Port ${port} may not be opened. Choose one above 1023: PORT=8080 npm start`);
  throw error;
}
