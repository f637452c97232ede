import { housePolicy } from '@collator/access';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const day = /^\d{4}-\d{2}-\d{2}$/;
// With its offset: without one a moment would depend on where the process runs.
const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const vettingLevels = Object.keys(housePolicy.clearances);

// Each field once, as a decorator: a subclass that states a field again would lose the checks its parent has on it.
const each = { each: true };
/** May be left out, but not be null: a field that is always there cannot be emptied. */
const MayBeAbsent = () => ValidateIf((_: object, value: unknown) => value !== undefined);
// A NUL cannot be stored and half a surrogate pair would be stored as something else; neither is in an honest name.
const printable = /^[^\p{Cc}\p{Cs}]*$/u;
const Printable = (options?: { each: boolean }) =>
  Matches(printable, { ...options, message: '$property must not hold control characters' });
const Text = (max: number) => applyDecorators(IsString(), Length(1, max), Printable());
const Texts = (count: number, min: number, max: number) =>
  applyDecorators(IsArray(), ArrayMaxSize(count), IsString(each), Length(min, max, each), Printable(each));
const Clearance = () => IsIn(vettingLevels);
const Day = () =>
  applyDecorators(Matches(day, { message: '$property must be a day, YYYY-MM-DD' }), IsISO8601({ strict: true }));
const Moment = () =>
  applyDecorators(
    IsOptional(),
    Matches(moment, { message: '$property must be a day, or a moment with its offset' }),
    IsISO8601({ strict: true }),
  );
const Nested = (of: () => new () => object) => applyDecorators(IsObject(), ValidateNested(), Type(of));

/** What a recipient asks to be told about; an empty or absent list means everything. */
export class InterestsInput {
  @MayBeAbsent()
  @Texts(200, 1, 100)
  themes?: string[];

  @MayBeAbsent()
  @Texts(20, 1, 40)
  priorities?: string[];

  @MayBeAbsent()
  @Texts(200, 2, 100)
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
  @MayBeAbsent()
  @Matches(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, { message: '$property must be whsec_ and 24–64 bytes in base64' })
  secret?: string;

  /** The receiver drops a delivery id it has seen; without this an unknown outcome is left to a person. */
  @ValidateIf((c: ChannelInput) => c.kind === 'webhook')
  @IsBoolean()
  idempotent?: boolean;
}

/** What an entry may have beside what it must have. */
class OptionalParts {
  /** Subject of the token that reads for this entry; needed for a stream. */
  @IsOptional()
  @Text(200)
  receiver?: string | null;

  @MayBeAbsent()
  @IsArray()
  @IsIn([...housePolicy.compartments], each)
  compartments?: string[];

  @MayBeAbsent()
  @Texts(50, 1, 100)
  caveats?: string[];

  @MayBeAbsent()
  @Nested(() => InterestsInput)
  interests?: InterestsInput;

  @Moment()
  activeFrom?: string | null;

  @Moment()
  activeTo?: string | null;
}

/** A change to a register entry; what is absent stays as it is. */
export class SubscriberChange extends OptionalParts {
  @MayBeAbsent()
  @Text(200)
  name?: string;

  @MayBeAbsent()
  @Text(100)
  unit?: string;

  @MayBeAbsent()
  @Text(100)
  organisation?: string;

  @MayBeAbsent()
  @Clearance()
  clearance?: string;

  @MayBeAbsent()
  @Day()
  clearanceUntil?: string;

  @MayBeAbsent()
  @Texts(100, 1, 300)
  purposes?: string[];

  @MayBeAbsent()
  @Nested(() => ChannelInput)
  channel?: ChannelInput;
}

/** A new register entry: the same fields, of which these must be there. */
export class SubscriberInput extends OptionalParts {
  @Text(200)
  name!: string;

  @Text(100)
  unit!: string;

  @Text(100)
  organisation!: string;

  @Clearance()
  clearance!: string;

  @Day()
  clearanceUntil!: string;

  @Texts(100, 1, 300)
  purposes!: string[];

  @Nested(() => ChannelInput)
  channel!: ChannelInput;
}
