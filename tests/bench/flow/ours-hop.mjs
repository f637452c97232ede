// Some or all of our five services in one process, with the demo's standing approvals where sanitisation runs and its two
// recipients where dissemination does: they read the live stream and acknowledge, as an operational team's system would.
import { clientOf, receiveForAll, registerRecipients } from '@collator/all';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { start } from '@collator/runtime';
import { installHouseRules, SanitisationModule } from '@collator/sanitisation';
import { TriageModule } from '@collator/triage';

const modules = [IngestModule, TriageModule, EnrichmentModule, SanitisationModule, DisseminationModule];
const { places, variables } = JSON.parse(process.argv[2]);
const running = await start(
  places.map((p) => modules[p]),
  variables,
);
if (places.includes(3)) await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
let receivers = null;
if (places.includes(4)) {
  await registerRecipients(clientOf(running, 'reg.keeper'));
  const plate = /\b[A-Z]{2}\d{2} [A-Z]{3}\b/;
  let arrived = [];
  receivers = receiveForAll(running, (_, { data }) => {
    if (arrived.length === 0) setImmediate(() => process.send({ arrived: arrived.splice(0) }));
    arrived.push([plate.exec(data.text ?? '')?.[0] ?? null, performance.timeOrigin + performance.now()]);
  });
}
process.send({ ready: true, url: running.url });
const stop = async () => {
  await receivers?.stop();
  await running.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
