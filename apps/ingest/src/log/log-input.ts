import { withdrawalReasons } from '@collator/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, Matches, Max, Min } from 'class-validator';

const reasonCodes = withdrawalReasons.codes.map((c) => c.code);

/** Why a log is taken back: a code of the list withdrawal-reason. */
export class WithdrawalInput {
  @IsIn(reasonCodes)
  reasonCode!: string;
}

/** Which part of the list of accepted logs is wanted. */
export class AcceptedQuery {
  /** Accepted at or after this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/, { message: '$property must be an instant with its zone' })
  since?: string;

  /** Behind this log: the `next` of the page before. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9]{1,7}-\d{4}-\d{7,15}$/, { message: '$property must be a URN' })
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit?: number;
}
