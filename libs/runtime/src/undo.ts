import type { Logger } from '@collator/observability';

/** What was opened, closed again in reverse order; one that fails does not keep the others open. */
export class Undo {
  readonly #steps: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];

  constructor(private readonly log: Logger) {}

  add(name: string, close: () => Promise<unknown>): void {
    this.#steps.push({ name, close });
  }

  async all(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step.close();
      } catch {
        this.log.warn('close-failed', { stage: step.name });
      }
    }
  }
}
