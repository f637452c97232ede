import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { compartments, handlingCodes, intelligenceAssessments, sourceTypes, themes } from '../code-lists/index.js';
import { IsInstant, IsMarking } from './rules.js';

const codesOf = (list: { readonly codes: readonly { readonly code: string }[] }): string[] =>
  list.codes.map((c) => c.code);

/** Each rule carries the stable code that a submitter is told. */
const as = (code: string, rule: string) => ({ message: rule, context: { code } });
const eachAs = (code: string, rule: string) => ({ each: true, ...as(code, rule) });

export class GradeInput {
  @IsInt(as('bad_grade', 'must be 1, 2 or 3'))
  @Min(1, as('bad_grade', 'must be 1, 2 or 3'))
  @Max(3, as('bad_grade', 'must be 1, 2 or 3'))
  source!: number;

  @IsIn(codesOf(intelligenceAssessments), as('bad_grade', 'must be A, B, C, D or E'))
  assessment!: string;

  @IsIn(codesOf(handlingCodes), as('bad_grade', 'must be P or C'))
  handling!: string;

  @IsOptional()
  @IsArray(as('bad_conditions', 'must be a list of texts'))
  @ArrayMaxSize(20, as('too_many_items', 'has at most 20 entries'))
  @IsString(eachAs('bad_conditions', 'must be a list of texts'))
  @MaxLength(300, eachAs('too_long', 'has at most 300 characters an entry'))
  conditions?: string[];
}

export class SourceInput {
  @IsOptional()
  @IsString(as('bad_source', 'must be text'))
  @MaxLength(200, as('too_long', 'has at most 200 characters'))
  name?: string;

  @IsOptional()
  @IsString(as('bad_source', 'must be text'))
  @MaxLength(500, as('too_long', 'has at most 500 characters'))
  contact?: string;

  @IsOptional()
  @IsString(as('bad_source', 'must be text'))
  @MaxLength(500, as('too_long', 'has at most 500 characters'))
  address?: string;

  @IsOptional()
  @IsString(as('bad_source', 'must be text'))
  @MaxLength(200, as('too_long', 'has at most 200 characters'))
  reference?: string;

  @IsOptional()
  @IsString(as('bad_source', 'must be text'))
  @MaxLength(200, as('too_long', 'has at most 200 characters'))
  handler?: string;

  @IsOptional()
  @IsString(as('bad_source', 'must be text'))
  @MaxLength(5_000, as('too_long', 'has at most 5,000 characters'))
  notes?: string;
}

/** A submission as it comes in. Whether it is a good report is for the quality checks; here it must be a readable one. */
export class SubmissionInput {
  @IsDefined(as('missing_field', 'must be there'))
  @Matches(/^[A-Za-z0-9._-]{1,128}$/, as('bad_id', 'must be 1–128 of A–Z a–z 0–9 . _ -'))
  id!: string;

  @IsDefined(as('missing_field', 'must be there'))
  @IsIn(codesOf(sourceTypes), as('unknown_source_type', 'must be a code of the list source-type'))
  sourceType!: string;

  @IsDefined(as('missing_field', 'must be there'))
  @ValidateNested(as('bad_grade', 'must be an object'))
  @Type(() => GradeInput)
  grade!: GradeInput;

  @IsDefined(as('missing_field', 'must be there'))
  @IsMarking(as('unknown_marking', 'must be a marking this site knows'))
  marking!: string;

  @IsOptional()
  @IsArray(as('unknown_compartment', 'must be a list of codes'))
  @ArrayMaxSize(12, as('too_many_items', 'has at most 12 entries'))
  @IsIn(codesOf(compartments), eachAs('unknown_compartment', 'must be codes of the list compartment'))
  compartments?: string[];

  @IsDefined(as('missing_field', 'must be there'))
  @IsString(as('not_text', 'must be text'))
  @IsNotEmpty(as('missing_field', 'must not be empty'))
  @MaxLength(300, as('too_long', 'has at most 300 characters'))
  title!: string;

  @IsDefined(as('missing_field', 'must be there'))
  @IsString(as('not_text', 'must be text'))
  @IsNotEmpty(as('missing_field', 'must not be empty'))
  @MaxLength(200_000, as('too_long', 'has at most 200,000 characters'))
  body!: string;

  @IsOptional()
  @IsString(as('not_text', 'must be text'))
  @MaxLength(50_000, as('too_long', 'has at most 50,000 characters'))
  comment?: string | null;

  @IsOptional()
  @IsString(as('not_text', 'must be text'))
  @MaxLength(5_000, as('too_long', 'has at most 5,000 characters'))
  provenance?: string | null;

  @IsOptional()
  @IsInstant(as('bad_timestamp', 'must be an ISO 8601 instant with its zone'))
  eventFrom?: string | null;

  @IsOptional()
  @IsInstant(as('bad_timestamp', 'must be an ISO 8601 instant with its zone'))
  eventTo?: string | null;

  @IsOptional()
  @IsInstant(as('bad_timestamp', 'must be an ISO 8601 instant with its zone'))
  learntAt?: string | null;

  @IsOptional()
  @IsInstant(as('bad_timestamp', 'must be an ISO 8601 instant with its zone'))
  submittedAt?: string | null;

  @IsOptional()
  @IsString(as('not_text', 'must be text'))
  @MaxLength(500, as('too_long', 'has at most 500 characters'))
  purpose?: string | null;

  @IsOptional()
  @IsArray(as('unknown_theme', 'must be a list of codes'))
  @ArrayMaxSize(38, as('too_many_items', 'has at most 38 entries'))
  @IsIn(codesOf(themes), eachAs('unknown_theme', 'must be codes of the list theme'))
  themes?: string[];

  @IsOptional()
  @IsArray(as('bad_corroboration', 'must be a list of ids'))
  @ArrayMaxSize(100, as('too_many_items', 'has at most 100 entries'))
  @Matches(/^[A-Za-z0-9._-]{1,128}$/, eachAs('bad_corroboration', 'must be a list of ids'))
  corroborates?: string[];

  @IsOptional()
  @IsString(as('not_text', 'must be text'))
  @MaxLength(100, as('too_long', 'has at most 100 characters'))
  authorityUrn?: string | null;

  @IsOptional()
  @ValidateNested(as('bad_source', 'must be an object'))
  @Type(() => SourceInput)
  source?: SourceInput | null;
}
