import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** What keeps a consumer's work whole. Each can be taken out by itself, to see that the checker misses it. */
export interface Guards {
  /** Ids that follow from the cause, dropped by the row's key; the position in the same transaction. Else Kafka's own offsets. */
  readonly inbox: boolean;
  /** Nothing is written under another owner's epoch. */
  readonly fence: boolean;
  /** `published` moves after the send, not before. */
  readonly markAfterSend: boolean;
  /** The offset is committed after the work, not before. */
  readonly commitAfterWork: boolean;
  /** One partition a send. */
  readonly onePartition: boolean;
}

export const allGuards: Guards = {
  inbox: true,
  fence: true,
  markAfterSend: true,
  commitAfterWork: true,
  onePartition: true,
};

/** Where the stand-in is to be struck, once. */
export type Strike = 'none' | 'before-work' | 'after-commit' | 'after-send' | 'stall' | 'slow-send';

export interface Orders {
  readonly name: string;
  readonly guards: Guards;
  /** By the stand-in's own name. */
  readonly strikes: Readonly<Record<string, Strike>>;
}

const file = (folder: string): string => join(folder, 'orders.json');

export function giveOrders(folder: string, orders: Orders): void {
  writeFileSync(file(folder), JSON.stringify(orders));
}

export function readOrders(folder: string): Orders {
  return JSON.parse(readFileSync(file(folder), 'utf8')) as Orders;
}

/** True the first time this strike is asked for under these orders: it must not strike for ever. */
export function strikesNow(folder: string, name: string, strike: Strike): boolean {
  const orders = readOrders(folder);
  if (orders.strikes[name] !== strike) return false;
  const mark = join(folder, `struck-${orders.name.replaceAll(/\W+/g, '-')}-${name}-${strike}`);
  if (existsSync(mark)) return false;
  writeFileSync(mark, String(process.pid));
  return true;
}

export const struck = (folder: string, orders: Orders, name: string, strike: Strike): boolean =>
  existsSync(join(folder, `struck-${orders.name.replaceAll(/\W+/g, '-')}-${name}-${strike}`));
