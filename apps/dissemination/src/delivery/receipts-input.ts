import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';

/** What a recipient sends to acknowledge many deliveries at once. */
export class ReceiptsInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID('loose', { each: true })
  readonly deliveryIds!: readonly string[];
}
