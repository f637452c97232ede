import type { Type } from '@nestjs/common';

/** Starts the given services in this process and keeps them running until SIGTERM. */
export async function run(..._modules: readonly Type[]): Promise<void> {
  throw new Error('not yet');
}
