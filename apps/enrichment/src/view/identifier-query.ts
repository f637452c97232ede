import { identifierTypes, type IdentifierType } from '@collator/extraction';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

/** `?type=&value=`: the value as anybody would write it. */
export class IdentifierQuery {
  @IsIn(identifierTypes)
  type!: IdentifierType;

  @IsString()
  @Length(1, 2000)
  value!: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** `?limit=&after=`: one page of a list; `after` is the `next` of the page before. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @IsOptional()
  @IsUUID()
  after?: string;
}
