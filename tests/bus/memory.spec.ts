import { MemoryLog, MemoryTransport } from '@collator/messaging';
import { conforms } from './conformance.js';

conforms('memory', async () => {
  const log = new MemoryLog();
  return { open: async () => new MemoryTransport({ log }), close: async () => undefined };
});
