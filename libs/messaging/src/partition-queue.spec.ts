import { PartitionQueue } from './partition-queue.js';

const p = (partition: number) => ({ topic: 't', partition });
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it('does one thing at a time per partition, in the order of asking, and partitions side by side', async () => {
  const queue = new PartitionQueue();
  const order: string[] = [];
  const work = (name: string, ms: number) => async () => {
    order.push(`${name}+`);
    await later(ms);
    order.push(`${name}-`);
  };
  await Promise.all([queue.run(p(0), work('a', 20)), queue.run(p(0), work('b', 1)), queue.run(p(1), work('c', 5))]);
  expect(order).toEqual(['a+', 'c+', 'c-', 'a-', 'b+', 'b-']);
});

it('goes on behind something that failed, and tells only its own caller', async () => {
  const queue = new PartitionQueue();
  const failing = queue.run(p(0), async () => {
    throw new Error('no');
  });
  const next = queue.run(p(0), async () => 7);
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe(7);
});

it('is drained when everything asked for until then is over, well or badly', async () => {
  const queue = new PartitionQueue();
  let done = 0;
  void queue.run(p(0), () => later(10).then(() => (done += 1)));
  queue.run(p(1), () => later(5).then(() => Promise.reject(new Error('no')))).catch(() => (done += 1));
  await queue.drained();
  await later(0);
  expect(done).toBe(2);
});
