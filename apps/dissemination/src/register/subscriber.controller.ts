import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { SubscriberRegister } from './register.js';
import { SubscriberChange, SubscriberInput } from './subscriber-input.js';
import type { Subscriber } from './subscriber.js';

/** The recipient register over REST. A webhook's secret is in the answer that made it, and nowhere else. */
@Controller('subscribers')
export class SubscriberController {
  constructor(private readonly register: SubscriberRegister) {}

  @Post()
  @Allow('subscribers:write')
  async add(@Body() input: SubscriberInput, @Caller() caller: CallerIdentity): Promise<object> {
    const { subscriber, secret } = await this.register.add(input, caller.subject);
    return { ...shown(subscriber), ...(secret === null ? {} : { secret }) };
  }

  @Get()
  @Allow('subscribers:read')
  async list(): Promise<object> {
    return { items: (await this.register.list()).map(shown) };
  }

  @Get(':id')
  @Allow('subscribers:read')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return shown(await this.register.get(id));
  }

  @Patch(':id')
  @Allow('subscribers:write')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() change: SubscriberChange,
    @Caller() caller: CallerIdentity,
  ): Promise<object> {
    const { subscriber, secret } = await this.register.change(id, change, caller.subject);
    // A secret the caller sent is not sent back; one made here is shown this once.
    return { ...shown(subscriber), ...(secret === null || change.channel?.secret !== undefined ? {} : { secret }) };
  }

  @Delete(':id')
  @Allow('subscribers:write')
  @HttpCode(204)
  remove(@Param('id', ParseUUIDPipe) id: string, @Caller() caller: CallerIdentity): Promise<void> {
    return this.register.remove(id, caller.subject);
  }
}

function shown({ channel, webhookUrl, idempotent, disabledReason, ...rest }: Subscriber): object {
  return {
    ...rest,
    channel: channel === 'sse' ? { kind: 'sse' } : { kind: 'webhook', url: webhookUrl, idempotent, disabledReason },
  };
}
