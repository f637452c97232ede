import { refusalReasons } from '@collator/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { formUses, type FormUse } from '../form-of-words/form-of-words.js';

export class GradeInput {
  @IsInt()
  @Min(1)
  @Max(3)
  source!: number;

  @IsIn(['A', 'B', 'C', 'D', 'E'])
  assessment!: string;

  @IsIn(['P', 'C'])
  handling!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 120, { each: true })
  conditions?: string[];
}

export class SentenceInput {
  /** One of the findings in the sentence. */
  @IsInt()
  @Min(0)
  finding!: number;

  /** What stands there now; empty takes the sentence out. */
  @IsString()
  @MaxLength(4_000)
  to!: string;
}

/** What a reviewer decided on the findings; the texts follow from it. */
export class ChoicesInput {
  @IsArray()
  @ArrayMaxSize(500)
  @IsInt({ each: true })
  @Min(0, { each: true })
  rejected!: number[];

  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SentenceInput)
  edits!: SentenceInput[];
}

/** A form of words a draft bears, and for which use. */
export class BornFormInput {
  @IsUUID()
  id!: string;

  @IsIn([...formUses])
  use!: FormUse;
}

/** A step up the ladder. */
export class StepInput {
  @IsInt()
  @Min(1)
  @Max(8)
  to!: number;
}

/** A change of the draft; what is absent stays. */
export class ProposalChange {
  @IsOptional()
  @IsString()
  @Length(1, 300)
  title?: string;

  @IsOptional()
  @IsString()
  @Length(1, 20_000)
  text?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ChoicesInput)
  choices?: ChoicesInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => GradeInput)
  grade?: GradeInput;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 120, { each: true })
  conditions?: string[];

  @IsOptional()
  @IsString()
  @Length(1, 200)
  marking?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  audience?: string[];

  /** Step of the ladder of release. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(8)
  ladder?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => BornFormInput)
  formOfWords?: BornFormInput;
}

/** What the approver makes of the risk to the source, beside the figure. */
export class RiskAssessmentInput {
  @IsIn(['low', 'medium', 'high'])
  likelihood!: string;

  @IsIn(['low', 'medium', 'high'])
  consequence!: string;

  @IsString()
  @Length(3, 1_000)
  mitigations!: string;

  /** Who owns the risk. */
  @IsString()
  @Length(2, 200)
  owner!: string;
}

export class ApprovalInput {
  /** The version the approver has read. */
  @IsInt()
  @Min(1)
  version!: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  /** Approve and do not let go yet: somebody releases it later. */
  @IsOptional()
  @IsBoolean()
  hold?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => RiskAssessmentInput)
  assessment?: RiskAssessmentInput;
}

export class ChangesInput {
  @IsInt()
  @Min(1)
  version!: number;

  @IsString()
  @Length(10, 500)
  reason!: string;
}

export class RefusalInput {
  /** The reason that overrides sharing. */
  @IsIn(refusalReasons.codes.map((c) => c.code))
  reasonCode!: string;

  /** The day the refusal is looked at again. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: '$property must be a day, YYYY-MM-DD' })
  reviewAt!: string;

  @IsString()
  @Length(10, 500)
  reason!: string;
}

export class ReleaseWithdrawalInput {
  @Matches(/^[a-z][a-z0-9_]{2,39}$/, { message: '$property must be a code: small letters, digits, underscores' })
  reasonCode!: string;
}
