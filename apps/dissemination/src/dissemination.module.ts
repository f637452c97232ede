import { ServiceModule } from '@collator/runtime';
import { DisseminationCensus } from './census.js';
import { StreamHub } from './channel/stream-hub.js';
import { WebhookChannel } from './channel/webhook.channel.js';
import { DeliveriesController } from './delivery/deliveries.controller.js';
import { DeliveryStore } from './delivery/delivery.store.js';
import { ReceiptStore } from './delivery/receipt.store.js';
import { Receipts } from './delivery/receipts.js';
import { Sender } from './delivery/sender.js';
import { DisseminationConfig } from './dissemination.config.js';
import { DisseminationConsumer } from './dissemination.consumer.js';
import { Dissemination0001Tables } from './migrations/0001-tables.js';
import { ProductStore } from './product/product.store.js';
import { ProductsController } from './product/products.controller.js';
import { ReceivingStore } from './product/receiving.store.js';
import { SubscriberRegister } from './register/register.js';
import { SubscriberController } from './register/subscriber.controller.js';
import { SubscriberStore } from './register/subscriber.store.js';

/** Products to those who may have them: register, decision at the moment of sending, receipts, recall. */
@ServiceModule({
  name: 'dissemination',
  migrations: [Dissemination0001Tables],
  recordColumns: { recipients: 'int' },
  controllers: [DisseminationConsumer, ProductsController, DeliveriesController, SubscriberController],
  providers: [
    DisseminationConfig,
    SubscriberStore,
    ProductStore,
    DeliveryStore,
    ReceiptStore,
    Receipts,
    ReceivingStore,
    SubscriberRegister,
    WebhookChannel,
    StreamHub,
    Sender,
    DisseminationCensus,
  ],
})
export class DisseminationModule {}
