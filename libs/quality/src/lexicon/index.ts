import type { Lexicon } from '../read/lexicon.js';
import { atRisk } from './at-risk.js';
import { chain } from './chain.js';
import { confidential } from './confidential.js';
import { crimeWords } from './crime-words.js';
import { danger } from './danger.js';
import { hearsay } from './hearsay.js';
import { innocentConfidential } from './innocent-confidential.js';
import { innocentDanger } from './innocent-danger.js';
import { marker } from './marker.js';
import { metadataWords } from './metadata.js';
import { noPurpose } from './no-purpose.js';
import { notSet } from './not-set.js';
import { opinion } from './opinion.js';
import { ownVoice } from './own-voice.js';
import { routed } from './routed.js';
import { sensitive } from './sensitive.js';
import { setAside } from './set-aside.js';
import { slang } from './slang.js';
import { technique } from './technique.js';
import { twoMatters } from './two-matters.js';
import { unitOrRegister } from './unit-or-register.js';
import { unrouted } from './unrouted.js';

/** Every lexicon: a log is walked once for all of them. */
export const lexicons: readonly Lexicon[] = [
  atRisk,
  chain,
  confidential,
  crimeWords,
  danger,
  hearsay,
  innocentConfidential,
  innocentDanger,
  marker,
  metadataWords,
  noPurpose,
  notSet,
  opinion,
  ownVoice,
  routed,
  sensitive,
  setAside,
  slang,
  technique,
  twoMatters,
  unitOrRegister,
  unrouted,
];
