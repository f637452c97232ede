import fc from 'fast-check';
import { columns, counted, printable, progressLine } from './print.js';

it('writes out what could steer a terminal, and leaves words alone', () => {
  expect(printable('a\u001b[2Jb\u202ec\u009b')).toBe('a\\u001b[2Jb\\u202ec\\u009b');
  expect(printable('Zoë\tMüller\n– 3 £')).toBe('Zoë\tMüller\n– 3 £');
});

it('keeps the value of a line of JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const line = JSON.stringify(value);
      expect(JSON.parse(printable(line))).toEqual(JSON.parse(line));
    }),
  );
});

it('lines columns up and leaves no blanks at the end of a line', () => {
  expect(
    columns([
      ['a', 'bbb', 'c'],
      ['aaaa', '', ''],
    ]),
  ).toEqual(['a     bbb  c', 'aaaa']);
});

it('counts one and many', () => {
  expect([counted(0, 'row'), counted(1, 'row'), counted(2, 'row')]).toEqual(['0 rows', '1 row', '2 rows']);
});

it('shows progress on a terminal only, now and then, and takes it away before other lines', () => {
  const written: string[] = [];
  let at = 0;
  const write = (text: string) => written.push(text);
  const line = progressLine({ isTTY: true, write }, () => at);
  line.show('1');
  line.show('2');
  at = 500;
  line.show('3');
  line.clear();
  line.clear();
  expect(written).toEqual(['\r\u001b[2K1', '\r\u001b[2K3', '\r\u001b[2K']);
  progressLine({ isTTY: false, write }, () => at).show('4');
  expect(written).toHaveLength(3);
});
