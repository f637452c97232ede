import { assess, factsOf, housePolicy, preScreen } from '@collator/scoring';
import { labelledLogs } from '../harness/shared-data.js';

const logs = labelledLogs();
const order = ['LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'];

(logs ? describe : describe.skip)('the labelled logs', () => {
  const judged = (logs ?? []).map((log) => {
    const grade = { source: log.submitted.grade.source ?? 2, assessment: log.submitted.grade.assessment ?? 'D' };
    const facts = factsOf(log.submitted, housePolicy);
    const assessment = assess(facts, { grade, corroborated: false }, housePolicy, new Date(0));
    return { truth: log.truth, assessment, lane: preScreen(log.submitted, housePolicy).lane };
  });

  it('finds nearly every threat to life, and few that are none', () => {
    const found = judged.filter((j) => j.assessment.threatToLife);
    const real = judged.filter((j) => j.truth.threatToLife);
    const both = found.filter((j) => j.truth.threatToLife).length;
    console.info(`threat to life: recall ${both}/${real.length}, precision ${both}/${found.length}`);
    expect(both / real.length).toBeGreaterThanOrEqual(0.9);
    expect(both / found.length).toBeGreaterThanOrEqual(0.8);
  });

  it('lets at least nine in ten threats to life hurry from the door on', () => {
    const real = judged.filter((j) => j.truth.threatToLife);
    expect(real.filter((j) => j.lane === 'urgent').length / real.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is within one step of the priority a reviewer gave', () => {
    const near = judged.filter(
      (j) => Math.abs(order.indexOf(j.truth.expectedBand) - order.indexOf(j.assessment.priority)) <= 1,
    ).length;
    const exact = judged.filter((j) => j.truth.expectedBand === j.assessment.priority).length;
    console.info(`priority: exact ${exact}/${judged.length}, within one ${near}/${judged.length}`);
    expect(near / judged.length).toBeGreaterThanOrEqual(0.95);
  });
});
