import type { ProductReleased, ProductWithdrawn } from '@collator/contracts';
import { OnSlice, type Outcome, type Slice } from '@collator/messaging';
import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Sender } from './delivery/sender.js';
import { planDeliveries, planRecalls } from './product/plan-deliveries.js';
import { ProductStore } from './product/product.store.js';
import { SubscriberStore } from './register/subscriber.store.js';

/** Products come in, deliveries are written down. Who may really have one is decided when it is sent, not here. */
@Controller()
export class DisseminationConsumer {
  constructor(
    private readonly products: ProductStore,
    private readonly subscribers: SubscriberStore,
    private readonly sender: Sender,
  ) {}

  @OnSlice('product.released.v1')
  async released(@Payload() slice: Slice<ProductReleased>): Promise<Outcome[]> {
    const heads = await this.products.announce(slice.tx, slice.events);
    const subscribers = await this.subscribers.inForce(slice.tx);
    const planned = slice.events.map((e) => planDeliveries(e, heads.get(e.data.productId)!, subscribers, slice.at));
    await this.products.saveVersions(slice.tx, slice.events, slice.at);
    await this.products.cancelSuperseded(slice.tx, heads.values());
    await this.products.saveDeliveries(slice.tx, planned.flat());
    this.sender.wake();
    return planned.map((deliveries) => ({ kind: 'ok', columns: { recipients: deliveries.length }, emit: [] }));
  }

  @OnSlice('product.withdrawn.v1')
  async withdrawn(@Payload() slice: Slice<ProductWithdrawn>): Promise<Outcome[]> {
    const withdrawals = await this.products.withdraw(slice.tx, slice.events);
    const reached = await this.products.cancelWithdrawn(slice.tx, [...withdrawals.keys()]);
    const recalls = [...withdrawals].flatMap(([productId, withdrawalId]) =>
      planRecalls(
        withdrawalId,
        reached.filter((r) => r.productId === productId),
      ),
    );
    await this.products.saveDeliveries(slice.tx, recalls);
    this.sender.wake();
    return slice.events.map((e) => ({
      kind: 'ok',
      columns: { recipients: recalls.filter((r) => r.productId === e.data.productId).length },
      emit: [],
    }));
  }
}
