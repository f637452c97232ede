import { compartments, qualityOutcomes } from '@collator/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

const outcomes = qualityOutcomes.codes.map((c) => c.code);
const urn = /^[A-Z][A-Z0-9]{1,7}-\d{4}-\d{7,15}$/;

/** Part of a log that becomes a log of its own. */
export class PartInput {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200_000)
  body!: string;
}

/** What a quality officer decides on a log. */
export class QualityDecisionInput {
  /** The version he read. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @IsIn(outcomes)
  outcome!: string;

  /** Told to the submitter. */
  @IsString()
  @MinLength(10)
  @MaxLength(2_000)
  reason!: string;

  /** For ACCEPT_AMENDED and REGRADE: fields of a submission that are to read otherwise. */
  @IsOptional()
  @IsObject()
  change?: Record<string, unknown>;

  /** For SPLIT: what each new log says. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PartInput)
  parts?: PartInput[];

  /** For ESCALATE_SIU: the compartments the log goes into. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(compartments.codes.map((c) => c.code), { each: true })
  compartments?: string[];

  /** For DUPLICATE_LINKED: the log it repeats. */
  @IsOptional()
  @Matches(urn, { message: '$property must be a URN' })
  duplicateOf?: string;
}

/** A fault in the data of a log, told to the force that owns it. */
export class TicketInput {
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @IsString()
  @MinLength(10)
  @MaxLength(2_000)
  reason!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(/^[A-Za-z0-9_]{1,60}$/, { each: true })
  codes?: string[];
}

export const ticketEnds = ['CORRECTED', 'WITHDRAWN', 'NO_FAULT', 'NOT_TO_BE_HAD'] as const;

/** How a ticket ends. */
export class TicketClosureInput {
  @IsIn(ticketEnds)
  closedAs!: (typeof ticketEnds)[number];
}
