import type { SubmissionFinding } from '@collator/contracts';
import type { Tx } from '@collator/persistence';
import type { HeldLog } from '@collator/quality';
import { Injectable } from '@nestjs/common';
import type { Candidate } from '../intake/examine.js';
import { corroborationFindings } from '../quality/quality-of.js';
import { parseUrn } from '../urn.js';
import { corroborationOf, type Linked } from './circles.js';
import {
  mostOfOne,
  mostOfSlice,
  nameOf,
  ProvenanceStore,
  type FoundCircle,
  type HeldNode,
} from './provenance.store.js';

/** Texts of linked logs read for one slice at most; what is beyond is judged by who gave it alone. */
const mostTexts = 200;

interface Slice {
  readonly organisation: string;
  readonly at: Date;
}

/** A candidate with its place in the graph. */
interface Placed extends Linked {
  readonly candidate: Candidate;
}

const oursOf = (found: readonly SubmissionFinding[]): SubmissionFinding[] =>
  found.filter((f) => f.code !== 'QA06' && f.code !== 'QA12');

/** The graph as somebody who hands in a log in these compartments may be told of it. */
function visibleTo(
  nodes: Iterable<HeldNode>,
  organisation: string,
  compartments: readonly string[],
): Map<string, HeldNode> {
  const seen = [...nodes].filter(
    (n) => n.organisation === organisation || n.compartments.every((c) => compartments.includes(c)),
  );
  return new Map(seen.map((n) => [n.name, n]));
}

/** Circular reporting against everything held: at the door, and again behind it when what was missing comes. */
@Injectable()
export class Provenance {
  constructor(readonly store: ProvenanceStore) {}

  /**
   * Submissions with what is to be said of their corroboration (QA06, QA12) now that it is known what is held. A log of
   * another organisation in a compartment the submission is not in is to him as if it were not there: neither that it is held
   * nor where it leads is told. One look-up for all.
   */
  async judged(tx: Tx, given: readonly Candidate[], slice: Slice): Promise<Candidate[]> {
    const claiming = given.filter((c) => c.submission.corroborates.length > 0);
    if (claiming.length === 0) return [...given];
    const refs = claiming.flatMap((c) => c.submission.corroborates);
    const names = [...claiming.map((c) => c.submission.id), ...refs.filter((r) => !parseUrn(r))];
    const from = {
      names: names.map((id) => nameOf(slice.organisation, id)),
      urns: refs.filter((r) => parseUrn(r)),
    };
    const { nodes, whole } = await this.store.reach(tx, from, mostOfSlice);
    const byUrn = new Map(nodes.map((n) => [n.urn, n.name]));
    const byName = new Map(nodes.map((n) => [n.name, n]));
    const placed: Placed[] = [];
    for (const candidate of claiming) {
      const place = placeOf(candidate, slice.organisation, byUrn);
      // Who does not send the source again has not taken it back.
      const { source } = candidate.submission;
      const origin = source
        ? await this.store.originOf(source, slice.organisation)
        : (byName.get(place.name)?.origin ?? null);
      placed.push({ ...place, candidate, origin });
    }
    const texts = await this.textsFor(tx, placed, nodes, slice.organisation);
    const found = new Map(
      placed.map((p) => [p.candidate, this.told(p, { placed, nodes, whole, texts, ...slice })] as const),
    );
    return given.map((c) => found.get(c) ?? c);
  }

  private told(
    own: Placed,
    known: {
      readonly placed: readonly Placed[];
      readonly nodes: readonly HeldNode[];
      readonly whole: boolean;
      readonly texts: ReadonlyMap<string, { readonly sourceType: string; readonly text: string }>;
    } & Slice,
  ): Candidate {
    const { candidate } = own;
    const { submission } = candidate;
    const visible = visibleTo(known.nodes, known.organisation, submission.compartments);
    const graph = new Map<string, Linked>([...visible, ...known.placed.map((p) => [p.name, p] as const)]);
    const circle = corroborationOf(own, graph, known.whole);
    // Whoever saw for himself rests on nobody: only B claims more than it has by a link (domain 1.2).
    const restsOnLinks = submission.grade.assessment === 'B';
    const held = restsOnLinks ? this.held(own, visible, known) : undefined;
    const found = corroborationFindings(submission, {
      at: known.at.toISOString(),
      circle: circle.kind === 'circle' ? circle.path : null,
      ...(held ? { held } : {}),
    });
    const judged = found.map((f) => (f.code === 'QA12' && !restsOnLinks ? ({ ...f, severity: 'warn' } as const) : f));
    return { ...candidate, warnings: [...oursOf(candidate.warnings), ...judged], notes: oursOf(candidate.notes) };
  }

  private held(
    own: Placed,
    visible: ReadonlyMap<string, HeldNode>,
    known: {
      readonly placed: readonly Placed[];
      readonly texts: ReadonlyMap<string, { readonly sourceType: string; readonly text: string }>;
    },
  ): HeldLog[] {
    const { corroborates } = own.candidate.submission;
    const together = new Map(known.placed.map((p) => [p.name, p]));
    return corroborates.flatMap((id, i): HeldLog[] => {
      const name = own.restsOn[i]!;
      const node = visible.get(name);
      if (!node && !together.has(name)) return [];
      if (node?.withdrawn) return [];
      const text = known.texts.get(name);
      const { origin } = (node ?? together.get(name))!;
      const differ = own.origin !== null && origin !== null && origin !== own.origin;
      return [
        {
          id,
          sourceType: text?.sourceType ?? '',
          text: differ ? '' : (text?.text ?? ''),
          giverLookedAt: true,
        },
      ];
    });
  }

  /** What the linked logs of the same organisation say; those of others are not compared: the answer would tell of them. */
  private async textsFor(
    tx: Tx,
    placed: readonly Placed[],
    nodes: readonly HeldNode[],
    organisation: string,
  ): Promise<Map<string, { sourceType: string; text: string }>> {
    const linked = new Set(
      placed.filter((p) => p.candidate.submission.grade.assessment === 'B').flatMap((p) => p.restsOn),
    );
    const own = nodes.filter((n) => n.organisation === organisation && linked.has(n.name)).slice(0, mostTexts);
    const logs = await this.store.texts(tx, own);
    return new Map(
      own.flatMap((n) => {
        const log = logs.get(n.logId);
        return log
          ? [[n.name, { sourceType: log.sourceType, text: `${log.body} ${log.provenance ?? ''}` }] as const]
          : [];
      }),
    );
  }

  /**
   * Keeps the circles that these logs close, in themselves or in what rests on them, whoever may know of the logs along the
   * way, and the logs on which more hangs than is followed. For the work behind the door.
   */
  async lookAgain(tx: Tx, logIds: readonly string[], at: Date): Promise<void> {
    const concerned = await this.store.resting(tx, logIds);
    const claiming = await this.store.claiming(tx, concerned);
    const found: (FoundCircle & { version: number })[] = [];
    if (claiming.length === 0) return;
    const together = await this.store.reach(tx, { logIds: claiming }, mostOfOne);
    for (const logId of claiming) {
      const { nodes, whole } = together.whole ? together : await this.store.reach(tx, { logIds: [logId] }, mostOfOne);
      const graph = new Map(nodes.map((n) => [n.name, n]));
      const node = nodes.find((n) => n.logId === logId);
      if (!node || node.circleTold || node.withdrawn) continue;
      const circle = corroborationOf(node, graph, whole);
      if (circle.kind === 'none') continue;
      const along = circle.kind === 'circle' ? circle.path : node.restsOn;
      const compartments = along.flatMap((name) => graph.get(name)?.compartments ?? []);
      const code = circle.kind === 'circle' ? 'QA12' : 'provenance_unclear';
      found.push({ logId, version: node.version, code, compartments: [...new Set(compartments)].sort() });
    }
    await this.store.found(tx, found, at);
  }
}

function placeOf({ submission }: Candidate, organisation: string, byUrn: ReadonlyMap<string, string>) {
  const { id, corroborates } = submission;
  return {
    name: nameOf(organisation, id),
    // A link to what is not there keeps its place and leads nowhere.
    restsOn: corroborates.map((r) => (parseUrn(r) ? (byUrn.get(r) ?? r) : nameOf(organisation, r))),
  };
}
