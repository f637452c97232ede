import 'reflect-metadata';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { eventNames, readersOf, senderOf } from '@collator/contracts';
import { serviceOptions } from '@collator/runtime';
import { SanitisationModule } from '@collator/sanitisation';
import { TriageModule } from '@collator/triage';

const modules = [IngestModule, TriageModule, EnrichmentModule, SanitisationModule, DisseminationModule];

/** What the services' handlers are bound to, as `service:event`, read from what the decorators left. */
const bound = modules.flatMap((m) =>
  serviceOptions(m).controllers.flatMap(({ prototype }: { prototype: object }) =>
    Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as object | undefined;
      const patterns = method && (Reflect.getMetadata('microservices:pattern', method) as unknown[] | undefined);
      return (patterns ?? []).map(String);
    }),
  ),
);

it('says of every event exactly the services that read it', () => {
  const said = eventNames.flatMap((e) => readersOf[e].map((service) => `${service}:${e}`));
  expect(bound.length).toBeGreaterThan(8);
  expect(said.sort()).toEqual([...bound].sort());
});

it('names a sender that is one of the services', () => {
  const names = modules.map((m) => serviceOptions(m).name);
  for (const sender of Object.values(senderOf)) if (sender !== null) expect(names).toContain(sender);
});
