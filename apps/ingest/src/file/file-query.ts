import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** How a file is to be read. */
export class FileQuery {
  /** `name` or `name@version` of a saved mapping. */
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}(@[A-Za-z0-9][A-Za-z0-9.-]{0,31})?$/, {
    message: '$property must be the name of a mapping',
  })
  mapping!: string;

  /** `true`: rows that can enter do, even where others cannot. */
  @IsOptional()
  @IsIn(['true', 'false'])
  partial?: string;

  /** What the sender calls the file: the label of the original, where it is kept. */
  @IsOptional()
  @IsString()
  @MaxLength(255)
  name?: string;
}
