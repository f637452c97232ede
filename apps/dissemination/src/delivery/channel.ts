import type { Attempt } from '../channel/attempt.js';
import type { DeliveryMessage } from './message.js';

/** A way to one recipient, opened for one claim. */
export interface OpenChannel {
  /** Hands one message over. Never throws: what went wrong is in the attempt. */
  send(deliveryId: string, message: DeliveryMessage): Promise<Attempt>;
}
