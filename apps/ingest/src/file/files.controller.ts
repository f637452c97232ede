import { Problem } from '@collator/observability';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Admission } from '../door/admission.js';
import { CallerGone } from '../door/read-body.js';
import { Mappings } from '../mapping/mappings.js';
import { FileDoor } from './file-door.js';
import { FileQuery } from './file-query.js';

/** The door for files: rows or documents, through a saved mapping. It reads its own body. */
@Controller('logs/files')
export class FilesController {
  constructor(
    private readonly door: FileDoor,
    private readonly mappings: Mappings,
    private readonly admission: Admission,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('logs:submit')
  async submit(
    @Query() query: FileQuery,
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Caller() caller: CallerIdentity,
  ): Promise<void> {
    const by = { subject: caller.subject, organisation: caller.organisation };
    let leave: () => void = () => undefined;
    try {
      leave = await this.admission.enter(by, 'stream');
      const mapping = await this.mappings.named(caller.organisation, query.mapping);
      if (!mapping)
        throw new Problem(422, 'unknown_mapping', 'There is no mapping of that name.', { field: 'mapping' });
      await this.door.serve(request, response, {
        mapping,
        name: query.name ?? null,
        partial: query.partial === 'true',
        by,
      });
    } catch (error) {
      if (error instanceof CallerGone) return void response.destroy();
      // What is still under way is not waited for.
      if (!request.complete && !response.headersSent) response.setHeader('connection', 'close');
      throw error;
    } finally {
      leave();
    }
  }
}
