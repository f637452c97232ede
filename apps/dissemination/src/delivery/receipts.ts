import { SharedCommit } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { ReceiptStore, type Receipt } from './receipt.store.js';

/** What one transaction takes at most. */
const mostAtOnce = 200;

/** Receipts of everybody who is connected: those that arrive while some are being written share the next transaction. */
@Injectable()
export class Receipts {
  readonly #shared: SharedCommit<Receipt, boolean>;

  constructor(store: ReceiptStore) {
    this.#shared = new SharedCommit(
      () => mostAtOnce,
      (receipts) => store.receive(receipts),
    );
  }

  /** True once the receipt is stored; false where the delivery is not the recipient's, or never left. */
  receive(receipt: Receipt): Promise<boolean> {
    return this.#shared.run(receipt);
  }
}
