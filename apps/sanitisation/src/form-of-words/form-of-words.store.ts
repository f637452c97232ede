import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { FormOfWords } from './form-of-words.js';

const returned = `id, words, uses, audience, quoted_in AS "quotedIn", caveats, source_grade_shown AS "sourceGradeShown",
  originator, consulted_at AS "consultedAt", expires_at AS "expiresAt", compartments, state, author,
  created_at AS "createdAt", approver, approved_at AS "approvedAt", withdrawn_at AS "withdrawnAt"`;

/** The library of agreed texts. Whoever reads for a person gives that person's compartments. */
@Injectable()
export class FormOfWordsStore {
  async list(db: Tx, compartments: readonly string[], limit: number): Promise<FormOfWords[]> {
    return db.query<FormOfWords>(
      `SELECT ${returned} FROM sanitisation.form_of_words WHERE compartments <@ $1::text[]
       ORDER BY created_at DESC, id LIMIT $2`,
      [compartments, limit],
    );
  }

  /** Locks one for change; null where there is none for somebody with these compartments. */
  async lock(tx: Tx, id: string, compartments: readonly string[]): Promise<FormOfWords | null> {
    const [row] = await tx.query<FormOfWords>(
      `SELECT ${returned} FROM sanitisation.form_of_words WHERE id = $1 AND compartments <@ $2::text[] FOR UPDATE`,
      [id, compartments],
    );
    return row ?? null;
  }

  /** Reads one so that it cannot end before the transaction does. */
  async hold(tx: Tx, id: string): Promise<FormOfWords | null> {
    const [row] = await tx.query<FormOfWords>(
      `SELECT ${returned} FROM sanitisation.form_of_words WHERE id = $1 FOR SHARE`,
      [id],
    );
    return row ?? null;
  }

  async insert(tx: Tx, f: FormOfWords): Promise<void> {
    await tx.query(
      `INSERT INTO sanitisation.form_of_words (id, words, uses, audience, quoted_in, caveats, source_grade_shown, originator,
         consulted_at, expires_at, compartments, state, author, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'proposed', $12, $13)`,
      [
        ...[f.id, f.words, f.uses, f.audience, f.quotedIn, f.caveats, f.sourceGradeShown, f.originator],
        ...[f.consultedAt, f.expiresAt, f.compartments, f.author, f.createdAt],
      ],
    );
  }

  async approve(tx: Tx, id: string, approver: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.form_of_words SET state = 'in_force', approver = $2, approved_at = $3 WHERE id = $1`,
      [id, approver, at],
    );
  }

  async withdraw(tx: Tx, id: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE sanitisation.form_of_words SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = $3 WHERE id = $1`,
      [id, by, at],
    );
  }
}
