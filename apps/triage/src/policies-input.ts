import { IsObject } from 'class-validator';

/** A policy to be tried on the past; what it says is checked by the scoring core, which names every fault. */
export class BacktestInput {
  @IsObject()
  readonly policy!: object;
}
