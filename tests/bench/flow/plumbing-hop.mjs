// Runs one or all of the plumbing's services, by their places in the line.
import { start } from '@collator/runtime';
import { plumbingModules } from './plumbing.mjs';

const { places, variables } = JSON.parse(process.argv[2]);
const running = await start(
  places.map((p) => plumbingModules[p]),
  variables,
);
process.send('ready');
const stop = async () => {
  await running.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
