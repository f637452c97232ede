import type { Lexicon } from '../read/lexicon.js';

/** Weapons that are none, or are gone (QA28). */
export const innocentDanger: Lexicon = {
  name: 'innocent-danger',
  version: '1',
  phrases: [
    'plastic|toy|replica|prop|water|nerf|glue|nail|heat|staple|spray|radar|speed|caulking|cap|bb rifle|rifles|gun|guns|pistol|pistols|firearm',
    'lighter shaped',
    'gun is|was a|actually lighter|toy',
    'shaped like a gun',
    'film|acting|theatre|stage|drama|re-enactment crew|group|set|school',
    'song|lyrics|drill track|video|music',
    'shotgun|firearms|firearm certificate_checked|cabinet_checked',
    'gun running',
    'top gun',
    'jumped the gun',
    'tool|machine gun_emplacement',
    'recovered|seized|surrendered|destroyed|disposed *6 police|armoury|property',
    'armed police|forces|officers|response',
    'firearms officers|licensing|unit|training',
    'acid|lactic test|rain|reflux',
    'acid reflux',
    'axe to grind',
    'destroyed|surrendered|handed_in|amnesty|rusted|rusty',
    'lock|rusted|rusty knife *4 exhibited|destroyed|found',
    'certificate',
    'renewal visit',
    'book about',
    'shotgun|firearms certificate|licence|visit|certificates',
    'cabinet locked',
  ],
};
