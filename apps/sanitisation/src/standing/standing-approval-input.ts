import { housePolicy } from '@collator/access';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { releasePolicy } from '../policy/release-policy.js';

/** A grade a rule covers. */
export class CoveredGradeInput {
  @IsInt()
  @Min(1)
  @Max(3)
  source!: number;

  @IsIn(['A', 'B', 'C', 'D'])
  assessment!: string;

  // Handling C asks for a person by its meaning.
  @IsIn(['P'])
  handling!: string;
}

/** The class of release. Origins with a source to protect cannot be named. */
export class ReleaseClassInput {
  @IsArray()
  @ArrayMinSize(1)
  @IsIn([...releasePolicy.openTypes], { each: true })
  sourceTypes!: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CoveredGradeInput)
  grades!: CoveredGradeInput[];

  @IsIn(housePolicy.tiers.slice(0, 2))
  maxMarking!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 60, { each: true })
  themes?: string[];
}

export class StandingApprovalInput {
  @Matches(/^[A-Z][A-Z0-9-]{2,59}$/, { message: '$property must be capitals, digits and dashes' })
  id!: string;

  @Length(5, 200)
  title!: string;

  @ValidateNested()
  @Type(() => ReleaseClassInput)
  class!: ReleaseClassInput;
}
