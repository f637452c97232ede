import { compartments } from '@collator/contracts';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
} from 'class-validator';
import { formUses } from './form-of-words.js';

const quotable = ['briefing', 'log', 'authority_application', 'warrant', 'interview'];

export class FormOfWordsInput {
  @IsString()
  @Length(10, 4_000)
  words!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @IsIn([...formUses], { each: true })
  uses!: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  audience?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsIn(quotable, { each: true })
  quotedIn?: string[];

  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  caveats?: string;

  @IsOptional()
  @IsBoolean()
  sourceGradeShown?: boolean;

  /** Who was consulted for the originator. */
  @IsString()
  @Length(2, 200)
  originator!: string;

  @IsISO8601({ strict: true })
  consultedAt!: string;

  @IsISO8601({ strict: true })
  expiresAt!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @IsIn(compartments.codes.map((c) => c.code), { each: true })
  compartments?: string[];
}
