// All five services in a process of their own, so that what its memory holds is theirs alone. Told over IPC to write a heap
// snapshot.
import { writeHeapSnapshot } from 'node:v8';
import { allModules } from '@collator/all';
import { start } from '@collator/runtime';
import { installHouseRules } from '@collator/sanitisation';

const running = await start(allModules, JSON.parse(process.argv[2]));
await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
process.send({ url: running.url, issuer: running.issuer, healthPort: running.healthPort });
process.on('message', ({ heap }) => {
  globalThis.gc?.();
  process.send({ written: writeHeapSnapshot(heap) });
});
const stop = () => void running.stop().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('disconnect', stop);
