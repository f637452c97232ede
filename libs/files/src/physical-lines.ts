const lineFeed = 0x0a;

/** Bytes a line, or a CSV record over several lines, may have. */
export const maxLineBytes = 4 * 1024 * 1024;

/** Physical lines as bytes, without their line feed; one that is too long comes as null. Holds one line at a time. */
export async function* physicalLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let rest: Buffer[] = [];
  let size = 0;
  const end = (last: Buffer): Buffer | null => {
    const line = size + last.length > maxLineBytes ? null : Buffer.concat([...rest, last]);
    rest = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      yield end(chunk.subarray(from, at));
      from = at + 1;
    }
    const tail = chunk.subarray(from);
    size += tail.length;
    if (size <= maxLineBytes) rest.push(tail);
    else rest = [];
  }
  if (size > 0) yield end(Buffer.alloc(0));
}
