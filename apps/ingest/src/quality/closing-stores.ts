import { Injectable } from '@nestjs/common';
import { LogStore } from '../log/log.store.js';
import { ReviewStore } from './review.store.js';

/** The two stores a decision closes things in. */
@Injectable()
export class ClosingStores {
  constructor(
    readonly reviews: ReviewStore,
    readonly logs: LogStore,
  ) {}
}
