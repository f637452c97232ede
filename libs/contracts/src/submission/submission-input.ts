import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  compartments,
  handlingCodes,
  intelligenceAssessments,
  isCode,
  sourceTypes,
  themes,
  type Code,
  type CodeList,
} from '../code-lists/index.js';
import { IsDay, IsFilled, IsInstant, IsListOf, IsMarking, type ListRule } from './rules.js';

/** Versions of one log at most; a number beyond is a mistake of whoever sends it. */
const maxVersion = 1_000_000;

const codesOf = (list: CodeList<Code>): string[] => list.codes.map((c) => c.code);

/** Each rule carries the stable code that a submitter is told. */
const as = (code: string, rule: string) => ({ message: rule, context: { code } });
const missing = as('missing_field', 'must be there');
const empty = as('missing_field', 'must not be empty');
const notText = as('not_text', 'must be text');
const notInstant = as('bad_timestamp', 'must be an ISO 8601 instant with its zone');
const atMost = (letters: number) => as('too_long', `has at most ${letters.toLocaleString('en-GB')} characters`);

const listOfCodes = (list: CodeList<Code>, code: string): ListRule => ({
  atMost: list.codes.length,
  otherwise: { code, rule: 'must be a list of codes' },
  entry: (v) => (isCode(list, v) ? null : { code, rule: `must be a code of the list ${list.id}` }),
});

const maxIdLength = 128;
const idLetters = /^[A-Za-z0-9._-]+$/;
const isId = (v: unknown): boolean => typeof v === 'string' && v.length <= maxIdLength && idLetters.test(v);

const ids: ListRule = {
  atMost: 100,
  otherwise: { code: 'bad_corroboration', rule: 'must be a list of ids' },
  entry: (v) => (isId(v) ? null : { code: 'bad_corroboration', rule: 'must be an id: 1–128 of A–Z a–z 0–9 . _ -' }),
};

const conditions: ListRule = {
  atMost: 20,
  otherwise: { code: 'bad_conditions', rule: 'must be a list of texts' },
  entry: (v) => {
    if (typeof v !== 'string' || v.trim() === '') return { code: 'bad_conditions', rule: 'must be a text in words' };
    return v.length > 300 ? { code: 'too_long', rule: 'has at most 300 characters' } : null;
  },
};

export class GradeInput {
  @IsDefined(missing)
  @IsInt(as('bad_grade', 'must be 1, 2 or 3'))
  @Min(1, as('bad_grade', 'must be 1, 2 or 3'))
  @Max(3, as('bad_grade', 'must be 1, 2 or 3'))
  source!: number;

  @IsDefined(missing)
  @IsIn(codesOf(intelligenceAssessments), as('bad_grade', 'must be A, B, C, D or E'))
  assessment!: string;

  @IsDefined(missing)
  @IsIn(codesOf(handlingCodes), as('bad_grade', 'must be P or C'))
  handling!: string;

  @IsOptional()
  @IsListOf(conditions)
  conditions?: string[];
}

const badLegacy = as('bad_grade', 'must be a grade of the scheme 5x5x5');

/** A grade of the scheme used before: source A–E, information and handling 1–5. */
export class LegacyGradeInput {
  @IsDefined(missing)
  @IsIn(['A', 'B', 'C', 'D', 'E'], badLegacy)
  source!: string;

  @IsDefined(missing)
  @IsInt(badLegacy)
  @Min(1, badLegacy)
  @Max(5, badLegacy)
  information!: number;

  @IsDefined(missing)
  @IsInt(badLegacy)
  @Min(1, badLegacy)
  @Max(5, badLegacy)
  handling!: number;
}

export class SourceInput {
  @IsOptional()
  @IsString(notText)
  @MaxLength(200, atMost(200))
  name?: string;

  @IsOptional()
  @IsString(notText)
  @MaxLength(500, atMost(500))
  contact?: string;

  @IsOptional()
  @IsString(notText)
  @MaxLength(500, atMost(500))
  address?: string;

  @IsOptional()
  @IsString(notText)
  @MaxLength(200, atMost(200))
  reference?: string;

  @IsOptional()
  @IsString(notText)
  @MaxLength(200, atMost(200))
  handler?: string;

  @IsOptional()
  @IsString(notText)
  @MaxLength(5_000, atMost(5_000))
  notes?: string;
}

/**
 * A submission as it comes in. Whether it is a good report is for the quality checks; here it must be a readable one.
 * Where a field breaks several rules, the one that stands first here is told.
 */
export class SubmissionInput {
  @IsDefined(missing)
  @Matches(idLetters, as('bad_id', 'must be of A–Z a–z 0–9 . _ -'))
  @MaxLength(maxIdLength, as('id_too_long', `has at most ${maxIdLength} characters`))
  id!: string;

  @IsOptional()
  @IsInt(as('bad_version', 'must be a whole number from 1'))
  @Min(1, as('bad_version', 'must be a whole number from 1'))
  @Max(maxVersion, as('bad_version', 'must be a whole number from 1'))
  version?: number;

  @IsDefined(missing)
  @IsIn(codesOf(sourceTypes), as('unknown_source_type', 'must be a code of the list source-type'))
  sourceType!: string;

  /** Must be there unless a grade of the scheme used before is. */
  @ValidateIf(
    ({ grade, legacyGrade }: SubmissionInput) => legacyGrade == null || (grade !== undefined && grade !== null),
  )
  @IsDefined(missing)
  @IsObject(as('bad_grade', 'must be an object'))
  @ValidateNested(as('bad_grade', 'must be an object'))
  @Type(() => GradeInput)
  grade?: GradeInput | null;

  @IsOptional()
  @IsObject(as('bad_grade', 'must be an object'))
  @ValidateNested(as('bad_grade', 'must be an object'))
  @Type(() => LegacyGradeInput)
  legacyGrade?: LegacyGradeInput | null;

  @IsOptional()
  @IsString(notText)
  @MaxLength(1_000, atMost(1_000))
  gradeReason?: string | null;

  @IsOptional()
  @IsDay(as('bad_day', 'must be a day, YYYY-MM-DD'))
  reviewAt?: string | null;

  @IsDefined(missing)
  @IsMarking(as('unknown_marking', 'must be a marking this site knows'))
  marking!: string;

  @IsOptional()
  @IsListOf(listOfCodes(compartments, 'unknown_compartment'))
  compartments?: string[];

  @IsDefined(missing)
  @IsString(notText)
  @IsFilled(empty)
  @MaxLength(300, atMost(300))
  title!: string;

  @IsDefined(missing)
  @IsString(notText)
  @IsFilled(empty)
  @MaxLength(200_000, atMost(200_000))
  body!: string;

  @IsOptional()
  @IsString(notText)
  @MaxLength(50_000, atMost(50_000))
  comment?: string | null;

  @IsOptional()
  @Matches(/^[a-z]{2}$/, as('bad_language', 'must be a code of ISO 639-1'))
  language?: string | null;

  @IsOptional()
  @IsString(notText)
  @MaxLength(200_000, atMost(200_000))
  originalText?: string | null;

  @IsOptional()
  @IsString(notText)
  @MaxLength(5_000, atMost(5_000))
  provenance?: string | null;

  @IsOptional()
  @IsInstant(notInstant)
  eventFrom?: string | null;

  @IsOptional()
  @IsInstant(notInstant)
  eventTo?: string | null;

  @IsOptional()
  @IsInstant(notInstant)
  learntAt?: string | null;

  @IsOptional()
  @IsInstant(notInstant)
  submittedAt?: string | null;

  @IsOptional()
  @IsString(notText)
  @MaxLength(500, atMost(500))
  purpose?: string | null;

  @IsOptional()
  @IsListOf(listOfCodes(themes, 'unknown_theme'))
  themes?: string[];

  @IsOptional()
  @IsListOf(ids)
  corroborates?: string[];

  @IsOptional()
  @IsString(notText)
  @MaxLength(100, atMost(100))
  authorityUrn?: string | null;

  @IsOptional()
  @IsObject(as('bad_source', 'must be an object'))
  @ValidateNested(as('bad_source', 'must be an object'))
  @Type(() => SourceInput)
  source?: SourceInput | null;
}
