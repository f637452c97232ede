import { lookupLists } from '@collator/files';
import { checkMapping, shippedMappings, type Mapping, type MappingProblem } from '@collator/mapping';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../intake/canonical.js';
import { MappingStore } from './mapping.store.js';

/** A mapping as a list shows it. */
export interface ListedMapping {
  readonly id: string;
  readonly version: string;
  readonly format: string;
  readonly describe: string | null;
  /** Null for one that comes with the product. */
  readonly savedAt: string | null;
}

const name = /^[a-z0-9][a-z0-9-]{0,63}$/;
const version = /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/;

const shipped = (id: string): Mapping | undefined => shippedMappings.find((m) => m.id === id);
const listed = (m: Mapping, savedAt: Date | null): ListedMapping => ({
  id: m.id,
  version: m.version,
  format: m.format,
  describe: m.describe ?? null,
  savedAt: savedAt?.toISOString() ?? null,
});

// What the pure check cannot know: how a name may look here, and which code lists there are.
function houseProblems(document: Mapping): MappingProblem[] {
  const found: MappingProblem[] = [];
  const say = (code: string, field: string, text: string): number => found.push({ code, field, text });
  if (!name.test(document.id)) say('bad_name', 'id', 'id must be 1–64 of a–z 0–9 -');
  if (!version.test(document.version)) say('bad_version', 'version', 'version must be 1–32 of A–Z a–z 0–9 . -');
  for (const [field, { lookup }] of Object.entries(document.fields))
    if (lookup !== undefined && !lookupLists.includes(lookup))
      say('unknown_list', field, `${field}: lookup must be one of ${lookupLists.join(', ')}`);
  return found;
}

/** Saved, versioned mappings: those that are shipped, and an organisation's own. */
@Injectable()
export class Mappings {
  constructor(
    private readonly store: MappingStore,
    private readonly decisions: Decisions,
  ) {}

  /** Every version an organisation may use. */
  async all(organisation: string): Promise<ListedMapping[]> {
    const own = await this.store.all(organisation);
    return [...shippedMappings.map((m) => listed(m, null)), ...own.map((s) => listed(s.document, s.savedAt))];
  }

  /**
   * The mapping of a name: `name` for the newest version, `name@version` for that one; null where the organisation has none.
   */
  async named(organisation: string, text: string): Promise<Mapping | null> {
    const [id = '', wanted = null, ...rest] = text.split('@');
    if (rest.length > 0 || !name.test(id) || (wanted !== null && !version.test(wanted))) return null;
    const own = shipped(id);
    if (own) return wanted === null || wanted === own.version ? own : null;
    return (await this.store.find(organisation, id, wanted))?.document ?? null;
  }

  /**
   * Saves a version for the caller's organisation. The same document again is no change (`false`); another under a version
   * that is there, or a name that is shipped, is refused (409); a faulty one too, with every fault (422).
   */
  async save(
    document: unknown,
    caller: CallerIdentity,
  ): Promise<{ readonly saved: ListedMapping; readonly isNew: boolean }> {
    const mapping = document as Mapping;
    const found = checkMapping(document);
    const problems = found.length > 0 ? found : houseProblems(mapping);
    if (problems.length > 0) throw faulty(problems);
    if (shipped(mapping.id)) throw new Problem(409, 'mapping_name_taken', 'A mapping of this name is shipped.');
    const { organisation, subject: savedBy } = caller;
    const decision = { actor: savedBy, action: 'mapping.save', recordIds: [], purpose: null };
    const reason = `${mapping.id}@${mapping.version}`;
    return this.decisions.run({ ...decision, reason }, async (w) => {
      const isNew = await this.store.add(w.tx, { document: mapping, organisation, savedBy, savedAt: w.at });
      const there = (await this.store.find(organisation, mapping.id, mapping.version, w.tx))!;
      if (canonicalJson(there.document) !== canonicalJson(mapping))
        throw new Problem(
          409,
          'mapping_version_exists',
          'A saved version does not change; give this one a version of its own.',
        );
      return { saved: listed(there.document, there.savedAt), isNew };
    });
  }
}

const faulty = (problems: readonly MappingProblem[]): Problem =>
  new Problem(422, 'mapping_faulty', 'The mapping does not keep the rules; see the findings.', {
    findings: problems.slice(0, 100).map(({ code, field, text }) => ({
      code,
      rule: text,
      ...(field === null ? {} : { field: field.slice(0, 100) }),
    })),
  });
