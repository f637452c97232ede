import { Injectable } from '@nestjs/common';
import { LikenessStore } from '../likeness/likeness.store.js';
import { LogStore } from '../log/log.store.js';
import { SourceVault } from '../source/source-vault.store.js';
import { ReviewStore } from './review.store.js';

/** The stores a decision closes things in. */
@Injectable()
export class ClosingStores {
  constructor(
    readonly reviews: ReviewStore,
    readonly logs: LogStore,
    readonly likeness: LikenessStore,
    readonly vault: SourceVault,
  ) {}
}
