// Facts as triage finds them in logs: some factors stated, a theme, now and then an indicator or the sign of a threat. Seeded.

export function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const fact = (kind, name, value, start) => ({
  kind,
  name,
  value,
  setBy: 'extractor',
  label: `${kind} found in the text`,
  rule: `rule-${name}`,
  field: start % 3 === 0 ? 'title' : 'body',
  start,
  end: start + 9,
});

/** `count` items with about `stated` of the policy's factors each. */
export function scoringItems(policy, { count, seed = 1, stated = 0.4 }) {
  const rnd = random(seed);
  const pick = (list) => list[Math.floor(rnd() * list.length)];
  const signs = [...new Set(policy.conclusions.flatMap((c) => c.whenAnyOf.flat()))];
  const themes = ['BUR', 'DRO', 'FIR', 'FRA', 'VEH'];
  const at = new Date('2026-05-07T10:00:00.000Z');
  return Array.from({ length: count }, (_, n) => {
    const facts = [];
    for (const f of policy.factors)
      if (rnd() < stated) facts.push(fact('factor', f.factor, pick(f.scale), facts.length));
    if (rnd() < 0.3) facts.push(fact('vulnerability', pick(policy.duties).code, null, facts.length));
    facts.push(fact('theme', pick(themes), null, facts.length));
    if (rnd() < 0.15) facts.push(fact('sign', pick(signs), null, facts.length));
    const context = {
      grade: { source: 1 + Math.floor(rnd() * 3), assessment: pick(['A', 'B', 'C', 'D', 'E']) },
      corroborated: rnd() < 0.2,
      informationAt: at,
    };
    return { id: `item-${n}`, facts, context, at };
  });
}

/** The same item as a rule engine takes it: one flat object. Made before anything is timed. */
export function flattened({ facts, context }, policy) {
  const flat = {
    source: String(context.grade.source),
    assessment: context.grade.assessment,
    corroborated: context.corroborated,
  };
  for (const f of policy.factors) flat[f.factor] = null;
  for (const s of new Set(policy.conclusions.flatMap((c) => c.whenAnyOf.flat()))) flat[`sign_${key(s)}`] = false;
  for (const d of policy.duties) flat[`has_${d.code}`] = false;
  for (const f of facts) {
    if (f.kind === 'factor') flat[f.name] = f.value;
    if (f.kind === 'sign') flat[`sign_${key(f.name)}`] = true;
    if (f.kind === 'vulnerability') flat[`has_${f.name}`] = true;
  }
  return flat;
}

export const key = (name) => name.replaceAll('-', '_');
