import { IsIn } from 'class-validator';

export const taskEnds = ['CORRECTED', 'AS_GIVEN', 'REFERRED'] as const;

/** How a quality task ends: put right, right as it stands, or referred to whoever owns the data. */
export class TaskClosureInput {
  @IsIn(taskEnds)
  closedAs!: (typeof taskEnds)[number];
}
