import type { CollatorClient } from '@collator/client';

/** One box of the picture. */
export interface StageBox {
  readonly stage: string;
  readonly decided: number;
  readonly lastMinute: number;
  readonly lag: number;
  readonly deadLetters: number;
}

export interface WaitingProposal {
  readonly id: string;
  readonly urn: string;
  readonly title: string;
  readonly priority: string;
  readonly threatToLife: boolean;
  readonly marking: string;
  readonly dueAt: string;
  readonly findingsCount: number;
  readonly approvalsNeeded: number;
  readonly approvalsGiven: number;
}

export interface NewProduct {
  readonly productId: string;
  readonly urn: string;
  readonly title: string;
  readonly text: string;
  readonly marking: string;
  readonly grade: { readonly source: number; readonly assessment: string; readonly handling: string };
  readonly priority: string;
  readonly risk: number;
  readonly reasons: readonly string[];
  readonly basis: { readonly kind: string; readonly rule?: string };
  readonly releasedAt: string;
}

/** What the first page shows. A part the person may not see, or whose door does not answer, is null and says so. */
export interface PipelineView {
  readonly stages: readonly StageBox[] | null;
  readonly waiting: readonly WaitingProposal[] | null;
  readonly products: readonly NewProduct[] | null;
}

const order = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'];

async function part<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

async function stagesOf(doors: readonly CollatorClient[]): Promise<StageBox[]> {
  const lists = await Promise.all(doors.map((d) => d.get<{ items: StageBox[] }>('/stages')));
  const boxes = new Map(lists.flatMap((l) => l.items).map((b) => [b.stage, b]));
  return order.flatMap((stage) => boxes.get(stage) ?? []);
}

/** The newest products: for the unit those it let go, for a recipient those he was given. */
async function productsOf(sanitisation: CollatorClient, dissemination: CollatorClient): Promise<NewProduct[] | null> {
  const released = await part(() => sanitisation.get<{ items: NewProduct[] }>('/releases?limit=8'));
  const received = released ?? (await part(() => dissemination.get<{ items: NewProduct[] }>('/products?limit=8')));
  return received?.items ?? null;
}

/** Collects the first page's content with one person's eyes. */
export async function pipelineView(doors: {
  readonly all: readonly CollatorClient[];
  readonly sanitisation: CollatorClient;
  readonly dissemination: CollatorClient;
}): Promise<PipelineView> {
  const [stages, waiting, products] = await Promise.all([
    part(() => stagesOf(doors.all)),
    part(
      async () =>
        (await doors.sanitisation.get<{ items: WaitingProposal[] }>('/proposals?state=waiting&limit=50')).items,
    ),
    productsOf(doors.sanitisation, doors.dissemination),
  ]);
  return { stages, waiting, products };
}
