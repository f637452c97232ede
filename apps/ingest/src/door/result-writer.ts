import type { ServerResponse } from 'node:http';
import { CallerGone } from './read-body.js';

/** Writes result lines no faster than the caller reads them. */
export class ResultWriter {
  constructor(private readonly response: ServerResponse) {}

  /** Resolves when there is room for more; rejects with `CallerGone` where nobody reads any longer. */
  async write(lines: string): Promise<void> {
    const { response } = this;
    if (response.destroyed) throw new CallerGone();
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    if (response.write(lines)) return;
    await new Promise<void>((resolve, reject) => {
      const onDrain = (): void => {
        response.off('close', onClose);
        resolve();
      };
      const onClose = (): void => {
        response.off('drain', onDrain);
        reject(new CallerGone());
      };
      response.once('drain', onDrain).once('close', onClose);
    });
  }

  /** Ends the answer; one without any result is still an answer. */
  end(): void {
    if (!this.response.headersSent)
      this.response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    this.response.end();
  }
}
