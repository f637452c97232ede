import { KafkaTransport } from '@collator/messaging';
import { broker, brokerSource } from '../harness/broker.js';
import { conforms } from './conformance.js';

const source = brokerSource();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

if (source)
  conforms('kafka', async () => {
    const running = await broker(source);
    const connection = { brokers: [running.brokers], clientId: 'tests', ssl: false, sasl: null };
    return {
      open: async () => new KafkaTransport({ ...connection, log: silent }),
      close: () => running.stop(),
    };
  });
else it.skip('kafka: no broker on this machine', () => undefined);
