import { jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { withdrawnMessage } from '../delivery/message.js';
import { StreamHub, type EventSink } from './stream-hub.js';

/** A connection whose peer reads, or does not. */
class Peer extends EventEmitter implements EventSink {
  readonly lines: string[] = [];
  reads = true;
  writableEnded = false;
  destroyed = false;

  write(text: string): boolean {
    this.lines.push(text);
    return this.reads;
  }
  end(): void {
    this.writableEnded = true;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

const message = withdrawnMessage('d1', { productId: 'p', urn: 'u', version: 1 }, { reasonCode: 'r', at: new Date(0) });

describe('StreamHub', () => {
  let hub: StreamHub;
  beforeEach(() => {
    jest.useFakeTimers();
    hub = new StreamHub();
  });
  afterEach(() => {
    hub.onModuleDestroy();
    jest.useRealTimers();
  });

  it('writes one event under the delivery id', async () => {
    const peer = new Peer();
    hub.connect('s', peer);
    expect(await hub.channel('s')!.send('d1', message)).toEqual({ kind: 'written' });
    expect(peer.lines).toEqual([`id: d1\nevent: product.withdrawn\ndata: ${JSON.stringify(message)}\n\n`]);
  });

  it('keeps one connection for a recipient: a new one ends the one before', () => {
    const [first, second] = [new Peer(), new Peer()];
    const leaveFirst = hub.connect('s', first);
    hub.connect('s', second);
    expect([first.writableEnded, second.writableEnded, hub.connected()]).toEqual([true, false, ['s']]);
    leaveFirst();
    expect(hub.connected()).toEqual(['s']);
  });

  it('knows nobody once he has left, or was parted from', async () => {
    const leave = hub.connect('s', new Peer());
    const channel = hub.channel('s')!;
    leave();
    expect([hub.channel('s'), hub.connected()]).toEqual([null, []]);
    expect(await channel.send('d1', message)).toEqual({ kind: 'away', perhapsWritten: false });
    hub.connect('s', new Peer());
    hub.part('s');
    expect(hub.channel('s')).toBeNull();
  });

  it('waits for a slow peer, with one pair of listeners however much is sent', async () => {
    const peer = new Peer();
    peer.reads = false;
    hub.connect('s', peer);
    const sent = Array.from({ length: 32 }, () => hub.channel('s')!.send('d1', message));
    expect(peer.listenerCount('drain')).toBe(1);
    peer.emit('drain');
    expect(new Set((await Promise.all(sent)).map((a) => a.kind))).toEqual(new Set(['written']));
  });

  it('cuts a peer off that reads nothing, and says that it may have got there', async () => {
    const peer = new Peer();
    peer.reads = false;
    hub.connect('s', peer);
    const sent = hub.channel('s')!.send('d1', message);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(await sent).toEqual({ kind: 'away', perhapsWritten: true });
    expect(peer.destroyed).toBe(true);
  });

  it('shows a dead peer and keeps proxies awake with a comment line', () => {
    const peer = new Peer();
    const leave = hub.connect('s', peer);
    jest.advanceTimersByTime(30_000);
    expect(peer.lines).toEqual([':\n\n', ':\n\n']);
    leave();
    jest.advanceTimersByTime(30_000);
    expect(peer.lines).toHaveLength(2);
  });
});
