// The arithmetic of the house model once more, written apart from the lib: what the engines are given to call, and a check on both.

const sumOf = (list) => list.reduce((a, b) => a + b, 0);

function riskOf(policy, valueOf) {
  const of = (...blocks) => policy.factors.filter((f) => blocks.includes(f.block)).map(valueOf);
  const likelihoods = of('likelihood');
  const product =
    sumOf(of('harm')) *
    (sumOf(likelihoods) / likelihoods.length) *
    of('vulnerability', 'scope').reduce((a, b) => a * b, 1);
  return product;
}

/** Risk, low and high from stated values by factor name. */
export function riskTriple(policy, values) {
  const full = riskOf(policy, (f) => f.scale.at(-1));
  const of = (unknown) => {
    const share = riskOf(policy, (f) => values[f.factor] ?? f.unknown[unknown]) / full;
    return Math.round((policy.curve === 'root' ? Math.sqrt(share) : share) * 10_000) / 100;
  };
  return { risk: of('assumed'), low: of('low'), high: of('high') };
}

/** What all engines must agree on. */
export function outcomeWith(policy, flat, { values, codes, life, band, risks, priority, dueMinutes }) {
  const c = policy.confidence;
  const stated = policy.factors.filter((f) => values[f.factor] !== undefined).length;
  const points =
    (c.source[flat.source] ?? 0) +
    (c.assessment[flat.assessment] ?? 0) +
    (flat.corroborated ? c.corroborated : 0) +
    (stated / policy.factors.length) * c.statedShare;
  const level = Math.round(points * 100) / 100;
  return {
    ...risks,
    band,
    priority,
    dueMinutes,
    threatToLife: life,
    vulnerability: [...codes].sort(),
    confidence: level >= c.highFrom ? 'High' : level >= c.moderateFrom ? 'Moderate' : 'Low',
    gaps: policy.factors.filter((f) => values[f.factor] === undefined).map((f) => f.gap),
  };
}
