import type { AccessRecord } from '../record.js';
import type { Subject } from '../subject.js';
import { ask, codes } from './ask.js';
import { attributes } from './attributes.js';

describe('attributes', () => {
  it('passes a complete subject and record', () => {
    expect(codes(attributes(ask()))).toEqual([]);
  });

  it('refuses an attribute it has never heard of, on either side', () => {
    const odd = { nationality: 'x' } as unknown as Partial<Subject>;
    expect(codes(attributes(ask(odd)))).toEqual(['subject_attribute_unknown']);
    const oddRecord = { foreignRelease: true } as unknown as Partial<AccessRecord>;
    expect(codes(attributes(ask({}, oddRecord)))).toEqual(['record_attribute_unknown']);
  });

  it('refuses an unknown dimension of interest', () => {
    const interests = { themes: 'all', priorities: 'all', keywords: 'all', places: [] } as Subject['interests'];
    expect(codes(attributes(ask({ interests })))).toEqual(['subject_attribute_missing']);
  });

  it('refuses a missing attribute, a wrong kind, an inherited one and an absent purpose or time', () => {
    expect(codes(attributes(ask({ compartments: undefined })))).toEqual(['subject_attribute_missing']);
    const notAList = { compartments: 'CHIS' } as unknown as Partial<AccessRecord>;
    expect(codes(attributes(ask({}, notAList)))).toEqual(['record_attribute_missing']);
    const inherited = ask();
    const subject = Object.create(inherited.subject) as Subject;
    expect(codes(attributes({ ...inherited, subject }))).toEqual(['subject_attribute_missing']);
    expect(codes(attributes(ask({}, {}, { purpose: ' ' })))).toEqual(['purpose_missing']);
    expect(codes(attributes(ask({}, {}, { atMs: Number.NaN })))).toEqual(['time_missing']);
  });
});
