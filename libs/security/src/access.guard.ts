import type { CanActivate, ExecutionContext, INestApplication, Type } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { Problem } from '@collator/observability';
import { allowKey, stepUpKey } from './door.js';
import type { CallerIdentity } from './identity.js';
import { IssuerUnreachable } from './issuer-keys.js';
import type { Permission } from './permissions.js';
import type { TokenVerifier } from './token-verifier.js';

interface GuardedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  caller?: CallerIdentity;
}

const bearer = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;
const stepUpNeeded = () =>
  new Problem(403, 'step_up_needed', 'This needs a token for which a second factor was given just now.');
const forbidden = () => new Problem(403, 'forbidden', 'You may not do this.');

/** No door without it: checks the token, then the permission the route asks for. */
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  /** Lets a request through or throws `Problem`: 401 for any token but a good one, 403 without the permission or the second factor. */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const asked = this.reflector.getAllAndOverride<Permission | 'open' | undefined>(allowKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (asked === 'open') return true;
    if (asked === undefined) throw forbidden();
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const caller = await this.#caller(request);
    // Known from here on, so that a refusal can be put down to somebody.
    request.caller = caller;
    if (!caller.permissions.has(asked)) throw forbidden();
    const stepUp = this.reflector.getAllAndOverride<true | undefined>(stepUpKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (stepUp && !caller.steppedUp) throw stepUpNeeded();
    return true;
  }

  async #caller(request: GuardedRequest): Promise<CallerIdentity> {
    const [, token = ''] = bearer.exec(String(request.headers['authorization'] ?? '')) ?? [];
    try {
      return await this.verifier.verify(token);
    } catch (error) {
      if (error instanceof IssuerUnreachable)
        throw new Problem(503, 'issuer_unreachable', 'Access tokens cannot be checked at the moment.');
      // The filter adds the challenge (WWW-Authenticate) to every 401.
      throw new Problem(401, 'unauthorised', 'A valid access token is needed.');
    }
  }
}

/** Every method Nest would find in a controller: its own and the inherited ones, the nearest of each name. */
function methodsOf(controller: Type): ReadonlyMap<string, object> {
  const found = new Map<string, object>();
  for (let at = controller.prototype as object; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object)
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (typeof value === 'function' && name !== 'constructor' && !found.has(name)) found.set(name, value as object);
  return found;
}

/** The HTTP handlers of a controller that ask for no permission and are not declared open. */
export function unguardedRoutes(controller: Type): string[] {
  const asks = (target: object): boolean => Reflect.getMetadata(allowKey, target) !== undefined;
  if (asks(controller)) return [];
  // Nest marks HTTP handlers, and only those, with a method.
  return [...methodsOf(controller)]
    .filter(([, m]) => Reflect.hasMetadata('method', m) && !asks(m))
    .map(([name]) => name);
}

/** Refuses to go on where any route of the application has no policy; names them all. */
export function assertDoorsGuarded(app: Pick<INestApplication, 'get'>): void {
  const open = new Set<string>();
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values())
      if (metatype) for (const route of unguardedRoutes(metatype as Type)) open.add(`${metatype.name}.${route}`);
  if (open.size > 0) throw new Error(`routes without a policy: ${[...open].join(', ')}`);
}
