import { reasonsOf } from '../sample.js';

describe('QA14', () => {
  it('sees a date of birth that cannot be and a doubted name', () => {
    expect(reasonsOf('QA14', { body: 'Liam Harker dob 31/02/1989.' })).not.toEqual([]);
    expect(reasonsOf('QA14', { comment: 'DOB 01/01/1900 entered to satisfy the form.' })).not.toEqual([]);
    expect(reasonsOf('QA14', { body: 'Harker, spelt Harkar on insurance.' })).not.toEqual([]);
  });

  it('lets a sound date pass', () => {
    expect(reasonsOf('QA14', { body: 'Liam Harker dob 14/02/1998.' })).toEqual([]);
  });
});
