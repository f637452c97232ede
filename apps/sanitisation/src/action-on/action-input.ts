import { IsIn, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

export const actionDecisions = ['yes', 'yes_with_words', 'no', 'parallel_first'] as const;
export type ActionDecision = (typeof actionDecisions)[number];

export class ActionRequestInput {
  /** The reference on the product. */
  @Matches(/^P-\d{4}-[0-9A-HJKMNP-TV-Z]{8}$/, { message: '$property must be the reference of a product' })
  productUrn!: string;

  @IsString()
  @Length(10, 1_000)
  action!: string;

  @IsString()
  @Length(10, 1_000)
  necessity!: string;
}

export class ActionDecisionInput {
  @IsIn([...actionDecisions])
  decision!: ActionDecision;

  @IsString()
  @Length(10, 1_000)
  reason!: string;

  /** With `yes_with_words`: a form of words in force for overt or covert use. */
  @IsOptional()
  @IsUUID()
  formOfWords?: string;
}
