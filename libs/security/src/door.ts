import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { CallerIdentity } from './identity.js';
import type { Permission } from './permissions.js';

export const allowKey = 'collator:allow';

/** The permission a route asks for. A route without it (and without `@Open`) keeps the process from starting. */
export const Allow = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(allowKey, permission);

export const stepUpKey = 'collator:step-up';

/** A route that asks for a second factor given just now, beside its permission (`OIDC_STEP_UP_ACR`). */
export const StepUp = (): MethodDecorator & ClassDecorator => SetMetadata(stepUpKey, true);

/** A route anybody may call, for instance a page that shows nothing but a login. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(allowKey, 'open');

/** The caller of the request, put there by the guard. An open route has none, so asking there is a mistake of the code. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): CallerIdentity => {
  const { caller } = context.switchToHttp().getRequest<{ caller?: CallerIdentity }>();
  if (!caller) throw new Error('@Caller on a route whose caller was not checked');
  return caller;
});
