// Five services whose work is the identity: our transport, unit of work and runtime, and nothing else. What comes in goes
// out as the next event, byte for byte the same data; everything around it (claim, decoding, inbox, audit chain, position,
// outbox, publish, repeat on assignment) is the product's own code.
import 'reflect-metadata';
import { OnSlice } from '@collator/messaging';
import { ServiceModule } from '@collator/runtime';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';

const hops = [
  ['ingest', 'log.accepted.v1', 'log.triaged.v1'],
  ['triage', 'log.triaged.v1', 'log.enriched.v1'],
  ['enrichment', 'log.enriched.v1', 'product.released.v1'],
  ['sanitisation', 'product.released.v1', 'product.withdrawn.v1'],
  ['dissemination', 'product.withdrawn.v1', null],
];

function identityModule([name, from, to]) {
  class Identity {
    async pass(slice) {
      return slice.events.map((e) => {
        if (to === null) return { kind: 'ok', columns: {}, emit: [] };
        const { logId, version, acceptedOn, marking, lane, data } = e;
        return { kind: 'ok', columns: {}, emit: [{ event: to, logId, version, acceptedOn, marking, lane, data }] };
      });
    }
  }
  const method = Object.getOwnPropertyDescriptor(Identity.prototype, 'pass');
  OnSlice(from)(Identity.prototype, 'pass', method);
  Payload()(Identity.prototype, 'pass', 0);
  Controller()(Identity);
  class PlumbingModule {}
  ServiceModule({ name, migrations: [], recordColumns: {}, controllers: [Identity], providers: [] })(PlumbingModule);
  return PlumbingModule;
}

/** The plumbing's five modules, in the pipeline's order. */
export const plumbingModules = hops.map(identityModule);

/** What goes in at the front, and the last service, where everything ends. */
export const plumbingEnds = { first: hops[0][1], last: hops.at(-1)[0] };
