import { refusalMessage } from '@collator/access';
import { Problem } from '@collator/observability';
import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ReceivingStore, type OwnDelivery } from '../product/receiving.store.js';
import { SubscriberRegister } from '../register/register.js';
import { Receipts } from './receipts.js';
import { ReceiptsInput } from './receipts-input.js';

/** What was delivered to the recipient who asks, and his receipts for it. */
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    private readonly register: SubscriberRegister,
    private readonly receiving: ReceivingStore,
    private readonly receipts: Receipts,
  ) {}

  @Get()
  @Allow('products:receive')
  async list(@Caller() caller: CallerIdentity, @Query('limit') limit?: string): Promise<{ items: OwnDelivery[] }> {
    const subscriber = await this.register.forReceiver(caller.subject);
    return { items: subscriber === null ? [] : await this.receiving.deliveries(subscriber.id, pageSize(limit)) };
  }

  /** Acknowledges a delivery. Doing it again changes nothing. */
  @Post(':id/receipt')
  @Allow('products:receive')
  @HttpCode(204)
  async receipt(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<void> {
    const subscriber = await this.register.forReceiver(caller.subject);
    const known =
      subscriber !== null &&
      isUuid(id) &&
      (await this.receipts.receive({ subscriberId: subscriber.id, deliveryId: id }));
    if (!known) throw new Problem(404, 'not_found', refusalMessage);
  }

  /** Acknowledges many deliveries at once. Those that are not the caller's are named, in the order they were sent. */
  @Post('receipts')
  @Allow('products:receive')
  @HttpCode(200)
  async many(@Caller() caller: CallerIdentity, @Body() input: ReceiptsInput): Promise<{ unknown: string[] }> {
    const subscriber = await this.register.forReceiver(caller.subject);
    if (subscriber === null) return { unknown: [...input.deliveryIds] };
    const subscriberId = subscriber.id;
    const known = await Promise.all(
      input.deliveryIds.map((deliveryId) => this.receipts.receive({ subscriberId, deliveryId })),
    );
    return { unknown: input.deliveryIds.filter((_, i) => !known[i]) };
  }
}
