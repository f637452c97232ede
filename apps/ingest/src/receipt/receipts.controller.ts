import type { ReceiptKey } from '@collator/security';
import { Allow } from '@collator/security';
import { Controller, Get } from '@nestjs/common';
import { ReceiptStore } from './receipt.store.js';

/** What a receipt is checked with. */
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly store: ReceiptStore) {}

  /** The public keys as a JWK set (RFC 7517): those of now and those of before. */
  @Get('keys')
  @Allow('logs:read')
  async keys(): Promise<{ keys: ReceiptKey[] }> {
    return { keys: await this.store.keys() };
  }
}
