/** `npm run -s zhanggui -- COMMAND …`: the same rules without a screen. */
import { run } from './run';

const { code, out, err } = run(process.argv.slice(2));
if (err) process.stderr.write(err);
if (out) process.stdout.write(out);
process.exitCode = code;
