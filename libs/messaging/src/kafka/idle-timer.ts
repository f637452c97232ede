import { createRequire } from 'node:module';

interface Queue {
  readonly pending: readonly unknown[];
  readonly throttledUntil: number;
}

type Check = (this: Queue) => void;

let done = false;

/**
 * kafkajs 2.2.4 arms a timer for a time long past after every answer, and again when it fires: a loop of 1 ms per connection
 * that costs a core about 4 % while nothing happens (its issue 1751). There is something to look at later only while a
 * request waits or the broker throttles us. Does nothing where kafkajs looks different.
 */
export function quietIdleTimers(): void {
  if (done) return;
  done = true;
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/network/requestQueue') as {
    prototype: { scheduleCheckPendingRequests?: Check };
  };
  const original = prototype.scheduleCheckPendingRequests;
  if (!original) return;
  prototype.scheduleCheckPendingRequests = function (this: Queue): void {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) original.call(this);
  };
}
