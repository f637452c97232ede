import { reasonsOf } from '../sample.js';

describe('QA22', () => {
  it('sees law, medicine, religion, press and parliament', () => {
    expect(reasonsOf('QA22', { body: 'He rang his solicitor and said he would plead.' })).not.toEqual([]);
    expect(reasonsOf('QA22', { body: 'The GP says that the patient has dementia.' })).not.toEqual([]);
    expect(reasonsOf('QA22', { body: 'He confessed to the chaplain.' })).not.toEqual([]);
    expect(reasonsOf('QA22', { body: 'It came from a reporter of a weekly paper.' })).not.toEqual([]);
    expect(reasonsOf('QA22', { body: 'A letter to the Member of Parliament.' })).not.toEqual([]);
  });

  it('leaves a vet and a duty solicitor alone', () => {
    expect(reasonsOf('QA22', { body: 'The vet saw the dog; duty solicitor informed.' })).toEqual([]);
  });
});
