import { changeOf, pressedOf, workOf } from './desk-form.js';

const form = { version: '3', c0: 'accept', c1: 'reject', c2: 'edit', w2: 'Two\r\nlines.', grade: '2cp', marking: 'X' };

it('reads what was pressed, and takes anything else for working it out again', () => {
  expect(pressedOf({ do: 'reject:12' })).toEqual({ act: 'reject', finding: 12 });
  for (const odd of [undefined, '', 'reject:x', '__proto__', 'a:1:2'])
    expect(pressedOf({ do: odd }).finding).toBeNull();
});

it('tells the door what was rejected and written by hand, with line ends as the text has them', () => {
  expect(changeOf(workOf(form))).toMatchObject({
    choices: { rejected: [1], edits: [{ finding: 2, to: 'Two\nlines.' }] },
    grade: { source: 2, assessment: 'C', handling: 'P' },
  });
});

it('changes nothing by opening a sentence to write, before there are words', () => {
  expect(changeOf(workOf({ ...form, c2: undefined, w2: undefined, do: 'edit:5' }))).toMatchObject({
    choices: { rejected: [1], edits: [] },
  });
});

it('takes back what is undone, and judges anew what is pressed again', () => {
  expect(workOf({ ...form, do: 'undo:1' }).verdicts.has(1)).toBe(false);
  expect(workOf({ ...form, do: 'accept:1' }).verdicts.get(1)).toBe('accept');
});

it('keeps the version the work started from until the reviewer goes on with a newer one', () => {
  expect(workOf({ ...form, latest: '9', do: 'try' }).version).toBe(3);
  expect(workOf({ ...form, latest: '9', do: 'mine' }).version).toBe(9);
});

it('asks for a step of the ladder only where one was chosen', () => {
  expect(changeOf(workOf({ ...form, ladder: '4' }))).toMatchObject({ ladder: 4 });
  for (const odd of ['', '9', 'x']) expect(changeOf(workOf({ ...form, ladder: odd }))).not.toHaveProperty('ladder');
});

it('leaves choices aside where the whole text was written by hand', () => {
  const change = changeOf(workOf({ ...form, byhand: '1', title: 'T', text: 'Text.' }));
  expect(change).toMatchObject({ title: 'T', text: 'Text.' });
  expect(change).not.toHaveProperty('choices');
});
