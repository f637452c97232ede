import type { ExtractorRule } from './policy.js';

/** What a text can say that bears on a life (domain 5.7). Words of intent and of means, apart and together. */
export const lifeExtractors: readonly ExtractorRule[] = [
  {
    id: 'threat-kill',
    label: 'a threat to kill or maim',
    pattern:
      "\\b(?:going to|gonna|will|'ll|wants? to|intends? to|plan(?:s|ning|ned)? to|threaten(?:s|ed|ing)? to|means to|about to|ready to)\\s+(?:\\w+\\s+){0,3}?(?:kill|shoot|stab|murder|behead|torch|burn|execute|finish|slash|acid|run over|fire at|cut (?:her|his|their|my|your) throat)\\b",
    sets: { physical: 8, intent: 5 },
    themes: ['TTL'],
    life: 'threat',
    negatable: true,
  },
  {
    id: 'threat-throat',
    label: 'a threat to kill',
    pattern:
      "\\b(?:i(?:'ll| will)|he(?:'ll| will)|she(?:'ll| will)|they(?:'ll| will))\\s+(?:kill|shoot|stab|cut (?:her|his|your|their) throat)|\\bthreats? to kill\\b|\\bdeath threats?\\b|\\bcut (?:her|his|your|their) throat\\b",
    sets: { physical: 8, intent: 5 },
    themes: ['TTL'],
    life: 'threat',
    negatable: true,
  },
  {
    id: 'threat-contract',
    label: 'somebody is to be attacked',
    pattern:
      "\\b(?:getting|gonna be|going to be|will be|to be|gets)\\s+(?:done|clipped|whacked|shot|stabbed|killed|dealt with for good)\\b|\\bwants?\\s+\\w+(?:\\s\\w+)?\\s+(?:gone|dead|out of the way)\\b|\\bwill see to\\s+(?:him|her|them|m(?:r|s|rs)\\b)|\\bpaid\\b.{0,40}\\b(?:second half|to see to|for the hit)\\b|\\bgo(?:es)? in the ground\\b|\\bhit(?:man| on (?:him|her|them))\\b|\\bif i can'?t have you\\b",
    sets: { physical: 8, intent: 5 },
    themes: ['TTL'],
    life: 'threat',
    negatable: true,
  },
  {
    id: 'threat-arrest',
    label: 'a threat to whoever comes',
    pattern:
      '\\bwhoever comes\\b.{0,60}\\b(?:gets?|getting)\\b|\\b(?:bolt|bullet|blade|round) (?:through|in) the (?:neck|head|chest)\\b',
    sets: { physical: 8, intent: 5 },
    life: 'threat',
    negatable: true,
  },
  {
    id: 'hostage',
    label: 'a hostage is to be taken',
    pattern: '\\b(?:take|taking|hold)\\s+(?:\\w+\\s+){0,3}hostage\\b|\\bkidnap(?:ped|ping)?\\b|\\babduct(?:ed|ion)?\\b',
    sets: { physical: 8, intent: 4 },
    themes: ['KID'],
    life: 'threat',
    negatable: true,
  },
  {
    id: 'arson-people',
    label: 'fire where people are',
    pattern:
      '\\b(?:petrol|accelerant|fire ?bomb|molotov|candles)\\b.{0,120}\\b(?:in bed|asleep|inside|hostel|family|children)\\b',
    sets: { physical: 8, intent: 4 },
    themes: ['ARS'],
    life: 'threat',
    negatable: true,
  },
  {
    id: 'fire-at-home',
    label: 'shots at a home',
    pattern:
      '\\b(?:fire|shoot|spray)\\s+(?:at|up|through)\\s+(?:it|the (?:house|home|door|address|windows?))\\b|\\bgo to the home of\\b.{0,80}\\bfire\\b',
    sets: { physical: 8, intent: 5 },
    themes: ['FIR', 'TTL'],
    life: 'threat',
  },
  {
    id: 'grave',
    label: 'preparations to hide a body',
    pattern: '\\bshovel\\b.{0,60}\\b(?:lime|tarp)\\b|\\b(?:dig|dug|deep)\\b.{0,30}\\bgrave\\b',
    sets: { physical: 8, intent: 4 },
    life: 'threat',
  },
  {
    id: 'choke',
    label: 'strangulation',
    pattern:
      '\\b(?:strangl\\w+|took (?:her|him) by the throat|hands? (?:round|around) (?:her|his) (?:neck|throat)|chok(?:ed|ing) (?:her|him))\\b',
    sets: { physical: 4, intent: 4 },
    vulnerability: ['DOMESTIC_ABUSE'],
    negatable: true,
  },
  {
    id: 'firearm',
    label: 'a firearm',
    pattern:
      '\\b(?:hand ?guns?|pistols?|revolver|sawn[- ]?off|shotguns?|rifle|machine gun|firearms?|ammunition|gelignite|grenade|the strap|the long one|self-loading|crossbow|black powder|\\d+ guns|a gun|the gun)\\b',
    sets: { physical: 4, capability: 4 },
    themes: ['FIR'],
    life: 'weapon',
    negatable: true,
  },
  {
    id: 'blade',
    label: 'a blade or other weapon',
    pattern:
      '\\b(?:machete|zombie (?:knife|style knife)|kitchen knife|knife|knives|blade|samurai|sword|acid|sharpened \\w+)\\b',
    sets: { physical: 2, capability: 3 },
    themes: ['KNI'],
    life: 'weapon',
    negatable: true,
  },
  {
    id: 'grievance',
    label: 'a wish to harm somebody',
    pattern:
      '\\b(?:owes (?:him|her|them|me)|debt|grudge|revenge|pay ?back|not paying|because of the robbery|witness|goes to court|ex[- ]partner|i mean it|not the legs this time|bought and paid for|had enough of|sending \\w+ (?:down|up|round))\\b',
    sets: { intent: 3 },
    life: 'intent',
  },
  {
    id: 'soon',
    label: 'soon',
    pattern:
      '\\b(?:tonight|tomorrow|this (?:weekend|week|afternoon|evening|morning|friday|saturday|sunday|monday|tuesday|wednesday|thursday)|within the next|in the next (?:few )?(?:hours?|days?)|any (?:time|moment|day) now|right now|now|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|for (?:mon|tues|wednes|thurs|fri|satur|sun)day|the weekend|next (?:week|friday)|imminent(?:ly)?|when (?:he|she|they) (?:takes?|drops?|does|do|comes?))\\b',
    sets: { imminence: 4 },
    life: 'soon',
  },
];
