import { housePolicy } from '@collator/access';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;
const vettingLevels = Object.keys(housePolicy.clearances);

/** What a recipient asks to be told about; an empty or absent list means everything. */
export class InterestsInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Length(1, 100, { each: true })
  themes?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 40, { each: true })
  priorities?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @Length(2, 100, { each: true })
  keywords?: string[];
}

/** How products reach a recipient. */
export class ChannelInput {
  @IsIn(['sse', 'webhook'])
  kind!: 'sse' | 'webhook';

  @ValidateIf((c: ChannelInput) => c.kind === 'webhook')
  @IsString()
  @MaxLength(2_048)
  url?: string;

  /** `whsec_…`; made here where absent, and shown once. */
  @IsOptional()
  @Matches(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, { message: '$property must be whsec_ and 24–64 bytes in base64' })
  secret?: string;

  /** The receiver drops a delivery id it has seen; without this an unknown outcome is left to a person. */
  @ValidateIf((c: ChannelInput) => c.kind === 'webhook')
  @IsBoolean()
  idempotent?: boolean;
}

/** A change to a register entry; what is absent stays as it is. */
export class SubscriberChange {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  unit?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  organisation?: string;

  /** Subject of the token that reads for this entry; needed for a stream. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  receiver?: string | null;

  @IsOptional()
  @IsIn(vettingLevels)
  clearance?: string;

  @IsOptional()
  @Matches(day, { message: '$property must be a day, YYYY-MM-DD' })
  @IsISO8601({ strict: true })
  clearanceUntil?: string;

  @IsOptional()
  @IsArray()
  @IsIn([...housePolicy.compartments], { each: true })
  compartments?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  caveats?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Length(1, 300, { each: true })
  purposes?: string[];

  @IsOptional()
  @ValidateNested()
  @Type(() => InterestsInput)
  interests?: InterestsInput;

  @IsOptional()
  @ValidateNested()
  @Type(() => ChannelInput)
  channel?: ChannelInput;

  @IsOptional()
  @IsISO8601({ strict: true })
  activeFrom?: string | null;

  @IsOptional()
  @IsISO8601({ strict: true })
  activeTo?: string | null;
}

/** A new register entry: the same fields, of which these must be there. */
export class SubscriberInput extends SubscriberChange {
  @IsDefined()
  override name!: string;

  @IsDefined()
  override unit!: string;

  @IsDefined()
  override organisation!: string;

  @IsDefined()
  override clearance!: string;

  @IsDefined()
  override clearanceUntil!: string;

  @IsDefined()
  override purposes!: string[];

  @IsDefined()
  override channel!: ChannelInput;
}
