import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resultOf } from '../report.js';
import type { Scenario } from './scenario.js';

const built = join(import.meta.dirname, '../../../../libs/messaging/dist/model');
const clean = { lost: [], doubled: [], phantom: [], reordered: [], leaked: [], unaudited: [], identitySeen: [] };

interface Explored {
  readonly states: number;
  readonly topics: number;
  readonly violation: { readonly what: string; readonly history: readonly string[] } | null;
}

const removals = ['epoch', 'key', 'markAfterSend', 'publishAgain', 'outbox'] as const;

/** R8: the model that stands beside the code of consumer, unit of work, publisher and sweeper, explored to its end. */
export const r8: Scenario = {
  id: 'R8',
  title: 'every state of the delivery model; a rule taken away is found missing',
  async run(size, timeline) {
    const { explore, usualBudget } = (await import(pathToFileURL(join(built, 'explore.js')).href)) as {
      explore(rules?: object, budget?: object): Explored;
      usualBudget: object;
    };
    const { theDesign } = (await import(pathToFileURL(join(built, 'state.js')).href)) as { theDesign: object };
    const whole = explore(theDesign, usualBudget);
    timeline.note(`the design: ${whole.states} states, ${whole.violation?.what ?? 'no violation'}`);
    const taken = removals.map((rule) => {
      const seen = explore({ ...theDesign, [rule]: false }, usualBudget);
      timeline.note(`without ${rule}: ${seen.violation?.what ?? 'no violation'} within ${seen.states} states`);
      return { without: rule, states: seen.states, violation: seen.violation };
    });
    const found = { ...clean, lost: whole.violation ? [whole.violation.what] : [] };
    const { states, topics } = whole;
    const result = resultOf({ scenario: 'R8', logs: 3, seed: size.seed }, timeline, found, { states, topics, taken });
    return { result, held: whole.violation === null && taken.every((t) => t.violation !== null) };
  },
};
