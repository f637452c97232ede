import 'reflect-metadata';
import { Controller, Get, Module, Sse, type ExecutionContext, type INestApplication } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { Logger, ProblemFilter } from '@collator/observability';
import { NEVER } from 'rxjs';
import { AccessGuard, assertDoorsGuarded, unguardedRoutes } from './access.guard.js';
import { Allow, Caller, Open, StepUp } from './door.js';
import type { CallerIdentity } from './identity.js';
import { IssuerUnreachable } from './issuer-keys.js';
import { permissionsOf } from './role-table.js';
import { TokenRefused, type TokenVerifier } from './token-verifier.js';

const identity = (subject: string, role: string): CallerIdentity => ({
  subject,
  name: subject,
  roles: [role],
  permissions: permissionsOf([role]),
  organisation: 'force-42',
  unit: '',
  compartments: [],
});

const people: Readonly<Record<string, CallerIdentity>> = {
  'ana.token': identity('ana', 'analyst'),
  'sam.token': identity('sam', 'submitter'),
  'stepped.token': { ...identity('ana', 'analyst'), steppedUp: true },
  'nobody.token': identity('nobody', 'root'),
};

const verifier = {
  verify: async (token: string) => {
    if (token === 'down') throw new IssuerUnreachable();
    if (!Object.hasOwn(people, token)) throw new TokenRefused();
    return people[token];
  },
} as unknown as TokenVerifier;

@Controller('guarded')
class Guarded {
  @Get('triage')
  @Allow('triage:read')
  triage(@Caller() caller: CallerIdentity): string {
    return caller.subject;
  }

  @Get('twice')
  @Allow('triage:read')
  @StepUp()
  twice(): string {
    return 'twice';
  }

  @Get('open')
  @Open()
  open(): string {
    return 'open';
  }

  @Get('mistaken')
  @Open()
  mistaken(@Caller() caller: CallerIdentity): string {
    return caller.subject;
  }

  helper(): void {
    return undefined;
  }
}

@Controller('closed')
@Allow('dead-letters:read')
class ClosedByClass {
  @Get()
  all(): string {
    return 'closed';
  }

  @Get('open')
  @Open()
  open(): string {
    return 'open';
  }
}

@Controller('forgotten')
class Forgotten {
  @Get('c')
  c(): string {
    return 'c';
  }

  @Sse('live')
  live(): unknown {
    return NEVER;
  }
}

@Controller('heir')
class Heir extends Forgotten {
  @Get('c')
  @Allow('logs:read')
  override c(): string {
    return 'c';
  }
}

@Module({ controllers: [Guarded, ClosedByClass] })
class GoodModule {}

@Module({ controllers: [Guarded, Forgotten, Heir] })
class ForgetfulModule {}

class Quiet extends Logger {
  info(): void {}
  warn(): void {}
  error(): void {}
}

async function started(module: new () => object): Promise<INestApplication> {
  const app = await NestFactory.create(module, { logger: false });
  app.useGlobalGuards(new AccessGuard(new Reflector(), verifier));
  app.useGlobalFilters(new ProblemFilter(new Quiet()));
  await app.listen(0, '127.0.0.1');
  return app;
}

describe('a request', () => {
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    app = await started(ForgetfulModule);
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  });

  afterAll(() => app.close());

  const ask = async (path: string, authorization?: string) => {
    const answer = await fetch(`${url}/${path}`, { headers: authorization === undefined ? {} : { authorization } });
    const text = await answer.text();
    return { status: answer.status, challenge: answer.headers.get('www-authenticate'), text };
  };

  it('passes with the permission the route asks for, and the route knows the caller', async () => {
    expect(await ask('guarded/triage', 'Bearer ana.token')).toMatchObject({ status: 200, text: 'ana' });
    expect(await ask('guarded/triage', 'bearer ana.token')).toMatchObject({ status: 200, text: 'ana' });
  });
  it('asks for a second factor where the route does', async () => {
    expect(await ask('guarded/twice', 'Bearer stepped.token')).toMatchObject({ status: 200, text: 'twice' });
    const refused = await ask('guarded/twice', 'Bearer ana.token');
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('step_up_needed');
  });

  it('is told the same whatever is wrong with its token', async () => {
    const wrong = [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer x',
      'Bearer ana.token x',
      'Basic ana.token',
      'ana.token',
    ];
    const told = await Promise.all(wrong.map((authorization) => ask('guarded/triage', authorization)));
    const bodies = told.map((t) => ({ ...(JSON.parse(t.text) as object), correlationId: '' }));
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(bodies[0]).toMatchObject({ status: 401, code: 'unauthorised', detail: 'A valid access token is needed.' });
    expect(new Set(told.map((t) => `${t.status} ${t.challenge}`))).toEqual(new Set(['401 Bearer']));
  });

  it('is refused without the permission, and told no more than that', async () => {
    for (const token of ['sam.token', 'nobody.token']) {
      const told = await ask('guarded/triage', `Bearer ${token}`);
      expect(JSON.parse(told.text)).toMatchObject({ status: 403, code: 'forbidden', detail: 'You may not do this.' });
      expect(told.text).not.toContain('triage:read');
    }
  });

  it('is refused at a route that asks for nothing, with the best of tokens and without one', async () => {
    expect((await ask('forgotten/c', 'Bearer ana.token')).status).toBe(403);
    expect((await ask('forgotten/c')).status).toBe(403);
    expect((await ask('heir/live', 'Bearer ana.token')).status).toBe(403);
  });

  it('passes at an open route without a token, and with a bad one', async () => {
    expect((await ask('guarded/open')).status).toBe(200);
    expect((await ask('guarded/open', 'Bearer x')).status).toBe(200);
  });

  it('fails at an open route that wants to know a caller, rather than going on with none', async () => {
    expect((await ask('guarded/mistaken', 'Bearer ana.token')).status).toBe(500);
  });

  it('is told to come back where the issuer does not answer: its token may be good', async () => {
    const told = await ask('guarded/triage', 'Bearer down');
    expect(JSON.parse(told.text)).toMatchObject({ status: 503, code: 'issuer_unreachable' });
  });
});

it('asks for the permission of the class where the handler says nothing, and believes the handler first', async () => {
  const app = await started(GoodModule);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  expect((await fetch(`${url}/closed`, { headers: { authorization: 'Bearer ana.token' } })).status).toBe(403);
  expect((await fetch(`${url}/closed`)).status).toBe(401);
  expect((await fetch(`${url}/closed/open`)).status).toBe(200);
  await app.close();
});

it('leaves what does not come over HTTP to its own transport', async () => {
  const context = { getType: () => 'rpc' } as unknown as ExecutionContext;
  await expect(new AccessGuard(new Reflector(), verifier).canActivate(context)).resolves.toBe(true);
});

it('finds the routes somebody forgot to guard, the inherited ones too, and no other', () => {
  expect(unguardedRoutes(Guarded)).toEqual([]);
  expect(unguardedRoutes(ClosedByClass)).toEqual([]);
  expect(unguardedRoutes(Forgotten)).toEqual(['c', 'live']);
  expect(unguardedRoutes(Heir)).toEqual(['live']);
});

it('keeps an application from starting where a route has no policy, and names every such route', async () => {
  const forgetful = await NestFactory.create(ForgetfulModule, { logger: false });
  expect(() => assertDoorsGuarded(forgetful)).toThrow(
    'routes without a policy: Forgotten.c, Forgotten.live, Heir.live',
  );
  const good = await NestFactory.create(GoodModule, { logger: false });
  expect(() => assertDoorsGuarded(good)).not.toThrow();
  await Promise.all([forgetful.close(), good.close()]);
});
