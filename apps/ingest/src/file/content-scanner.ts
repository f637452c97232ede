import { Injectable } from '@nestjs/common';

// The test signature of the anti-virus industry, in two halves so that this source is not taken for it.
const testSignature = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/**
 * Looks for what must not come in. The seam for a site's own scanner; what stands behind it here knows one signature, the
 * industry's test file, so that the way into quarantine can be tried.
 */
@Injectable()
export class ContentScanner {
  /** The name of what was found; null where nothing was. Reads the whole. */
  async scan(pieces: AsyncIterable<Uint8Array>): Promise<string | null> {
    let tail = Buffer.alloc(0);
    for await (const piece of pieces) {
      const window = Buffer.concat([tail, piece]);
      if (window.includes(testSignature)) return 'eicar-test-file';
      tail = window.subarray(Math.max(0, window.length - testSignature.length + 1));
    }
    return null;
  }
}
