import { vaultPurposes } from '@collator/contracts';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

const purposes = vaultPurposes.codes.map((c) => c.code);

/** Why somebody wants to read about a source. */
export class AskingInput {
  @IsIn(purposes)
  purpose!: string;

  @IsString()
  @MinLength(10)
  @MaxLength(1_000)
  reason!: string;
}

/** What became of a report. The reason stays in the vault. */
export class OutcomeInput {
  @IsIn(['corroborated', 'contradicted'])
  outcome!: 'corroborated' | 'contradicted';

  @IsString()
  @MinLength(10)
  @MaxLength(1_000)
  reason!: string;
}

/** Why a source is to be erased. Stands in the audit: no names. */
export class ErasureInput {
  @IsString()
  @MinLength(10)
  @MaxLength(1_000)
  reason!: string;
}

/** Where a rotation goes on. */
export class RotationInput {
  @IsOptional()
  @IsUUID()
  after?: string;
}
