import 'reflect-metadata';
import { Controller, Get } from '@nestjs/common';
import { unguardedRoutes } from './access.guard.js';
import { Allow, Open } from './door.js';

@Controller()
class Guarded {
  @Get('a')
  @Allow('logs:read')
  a(): void {
    return undefined;
  }

  @Get('b')
  @Open()
  b(): void {
    return undefined;
  }

  helper(): void {
    return undefined;
  }
}

@Controller()
class Forgotten extends Guarded {
  @Get('c')
  c(): void {
    return undefined;
  }
}

it('finds the route somebody forgot to guard, and no other', () => {
  expect(unguardedRoutes(Guarded)).toEqual([]);
  expect(unguardedRoutes(Forgotten)).toEqual(['c']);
});
