import type { CanActivate, ExecutionContext, INestApplication, Type } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { Problem } from '@collator/observability';
import { allowKey } from './door.js';
import type { CallerIdentity } from './identity.js';
import type { Permission } from './permissions.js';
import { IssuerUnreachable, type TokenVerifier } from './token-verifier.js';

interface GuardedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  caller?: CallerIdentity;
}

const unauthorised = () => new Problem(401, 'unauthorised', 'A valid access token is needed.');

/** No door without it: checks the token, then the permission the route asks for. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const asked = this.reflector.getAllAndOverride<Permission | 'open' | undefined>(allowKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (asked === 'open') return true;
    if (asked === undefined) throw new Problem(403, 'forbidden', 'You may not do this.');
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    request.caller = await this.#caller(request);
    if (!request.caller.permissions.has(asked)) throw new Problem(403, 'forbidden', 'You may not do this.');
    return true;
  }

  async #caller(request: GuardedRequest): Promise<CallerIdentity> {
    const header = request.headers['authorization'];
    const [, token] = typeof header === 'string' ? (/^Bearer ([A-Za-z0-9._~+/=-]+)$/.exec(header) ?? []) : [];
    if (!token) throw unauthorised();
    try {
      return await this.verifier.verify(token);
    } catch (error) {
      if (error instanceof IssuerUnreachable)
        throw new Problem(503, 'issuer_unreachable', 'Access tokens cannot be checked at the moment.');
      throw unauthorised();
    }
  }
}

/** The HTTP handlers of a controller that ask for no permission and are not declared open. */
export function unguardedRoutes(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, unknown>;
  if (Reflect.hasMetadata(allowKey, controller)) return [];
  return Object.getOwnPropertyNames(prototype).filter((name) => {
    const handler = name === 'constructor' ? null : Object.getOwnPropertyDescriptor(prototype, name)?.value;
    // Nest marks HTTP handlers, and only those, with a path and a method.
    const isRoute = typeof handler === 'function' && Reflect.hasMetadata('method', handler);
    return isRoute && !Reflect.hasMetadata(allowKey, handler as object);
  });
}

/** Refuses to go on where any route of the application has no policy. */
export function assertDoorsGuarded(app: Pick<INestApplication, 'get'>): void {
  const open: string[] = [];
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values())
      if (metatype) open.push(...unguardedRoutes(metatype as Type).map((r) => `${(metatype as Type).name}.${r}`));
  if (open.length > 0) throw new Error(`routes without a policy: ${open.join(', ')}`);
}
