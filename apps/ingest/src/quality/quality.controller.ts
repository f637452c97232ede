import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { QualityDecisionInput, TicketClosureInput, TicketInput } from './decision-input.js';
import { QualityDesk, type DecidedQuality, type ReviewedLog } from './quality-desk.js';
import { QueueQuery } from './queue-query.js';
import type { QueuedReview } from './review.store.js';
import type { Ticket } from './ticket.store.js';
import { Tickets } from './tickets.js';

const defaultPage = 50;

/** What the quality officer sees and decides, and the tickets a force answers. */
@Controller('quality')
export class QualityController {
  constructor(
    private readonly desk: QualityDesk,
    private readonly tickets: Tickets,
  ) {}

  @Get('queue')
  @Allow('quality:read')
  async queue(@Query() query: QueueQuery, @Caller() caller: CallerIdentity): Promise<{ items: QueuedReview[] }> {
    return { items: await this.desk.queue(caller, query.limit ?? defaultPage) };
  }

  @Get('logs/:urn')
  @Allow('quality:read')
  async one(@Param('urn') urn: string, @Caller() caller: CallerIdentity): Promise<ReviewedLog> {
    return this.desk.one(urn, caller);
  }

  @Post('logs/:urn/decision')
  @Allow('quality:decide')
  @HttpCode(200)
  async decide(
    @Param('urn') urn: string,
    @Body() input: QualityDecisionInput,
    @Caller() caller: CallerIdentity,
  ): Promise<DecidedQuality> {
    return this.desk.decide(urn, input, caller);
  }

  @Get('tickets')
  @Allow('logs:read')
  async list(@Query() query: QueueQuery, @Caller() caller: CallerIdentity): Promise<{ items: Ticket[] }> {
    return { items: await this.tickets.list(caller, query.limit ?? defaultPage) };
  }

  @Post('logs/:urn/tickets')
  @Allow('quality:decide')
  async open(
    @Param('urn') urn: string,
    @Body() input: TicketInput,
    @Caller() caller: CallerIdentity,
  ): Promise<{ id: string }> {
    return this.tickets.open(urn, input, caller);
  }

  @Post('tickets/:id/closure')
  @Allow('quality:decide')
  @HttpCode(200)
  async close(
    @Param('id') id: string,
    @Body() input: TicketClosureInput,
    @Caller() caller: CallerIdentity,
  ): Promise<{ closed: boolean }> {
    return this.tickets.close(id, input.closedAs, caller);
  }
}
