import { refusalMessage } from '@collator/access';
import { Problem } from '@collator/observability';
import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { StreamHub } from '../channel/stream-hub.js';
import { DeliveryStore } from '../delivery/delivery.store.js';
import type { ReleasedMessage } from '../delivery/message.js';
import { Sender } from '../delivery/sender.js';
import { SubscriberRegister } from '../register/register.js';
import { ReceivingStore } from './receiving.store.js';

/**
 * Products for the recipient who asks. Nobody registered, a product that is not there and a product he may not see are
 * answered alike.
 */
@Controller('products')
export class ProductsController {
  constructor(
    private readonly register: SubscriberRegister,
    private readonly receiving: ReceivingStore,
    private readonly deliveries: DeliveryStore,
    private readonly streams: StreamHub,
    private readonly sender: Sender,
  ) {}

  @Get()
  @Allow('products:receive')
  async list(
    @Caller() caller: CallerIdentity,
    @Query('limit') limit?: string,
    @Query('after') after?: string,
  ): Promise<{ items: readonly ReleasedMessage['data'][]; next: string | null }> {
    const subscriber = await this.register.forReceiver(caller.subject);
    if (subscriber === null) return { items: [], next: null };
    return this.receiving.products(subscriber.id, { before: isUuid(after) ? after : null, limit: pageSize(limit) });
  }

  /**
   * The live stream: each event's id is the delivery id and its data the message a webhook would carry. A product counts
   * as delivered once `POST /deliveries/:id/receipt` acknowledges it; whatever was written and not acknowledged comes
   * again, under the same id, on the next connection, from after `Last-Event-ID` where that is sent.
   */
  @Get('stream')
  @Allow('products:receive')
  async stream(
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    const subscriber = await this.register.forReceiver(caller.subject);
    if (subscriber === null || subscriber.channel !== 'sse') throw notHere();
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    // In this order: what is still being written to the former connection is put back by the sender, which sees it end.
    this.streams.part(subscriber.id);
    await this.deliveries.reopenWritten(subscriber.id, isUuid(lastEventId) ? lastEventId : null);
    if (response.destroyed) return;
    const leave = this.streams.connect(subscriber.id, response);
    response.once('close', leave);
    this.sender.wake();
  }

  @Get(':id')
  @Allow('products:receive')
  async one(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<ReleasedMessage['data']> {
    const subscriber = await this.register.forReceiver(caller.subject);
    const product = subscriber !== null && isUuid(id) ? await this.receiving.product(subscriber.id, id) : null;
    if (product === null) throw notHere();
    return product;
  }
}

const notHere = (): Problem => new Problem(404, 'not_found', refusalMessage);
