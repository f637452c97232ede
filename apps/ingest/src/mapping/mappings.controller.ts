import type { Mapping } from '@collator/mapping';
import { Problem } from '@collator/observability';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Mappings, type ListedMapping } from './mappings.js';

/** Saved mappings of the caller's organisation, and those that are shipped. */
@Controller('mappings')
export class MappingsController {
  constructor(private readonly mappings: Mappings) {}

  @Get()
  @Allow('logs:submit')
  async all(@Caller() caller: CallerIdentity): Promise<{ items: ListedMapping[] }> {
    return { items: await this.mappings.all(caller.organisation) };
  }

  /** The document of `name` or `name@version`. */
  @Get(':name')
  @Allow('logs:submit')
  async one(@Param('name') name: string, @Caller() caller: CallerIdentity): Promise<Mapping> {
    const mapping = await this.mappings.named(caller.organisation, name);
    if (!mapping) throw new Problem(404, 'not_found', 'There is nothing here under this reference that you may see.');
    return mapping;
  }

  // The body is a document with rules of its own (`checkMapping`), not a form: it is read whole and judged there.
  @Post()
  @Allow('logs:submit')
  async save(
    @Req() request: Request,
    @Caller() caller: CallerIdentity,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ListedMapping> {
    const { saved, isNew } = await this.mappings.save(request.body as unknown, caller);
    response.status(isNew ? 201 : 200);
    return saved;
  }
}
