import { Problem } from '@collator/observability';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Post, Req, Res } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { IngestConfig } from '../ingest.config.js';
import { examine } from '../intake/examine.js';
import type { Refusal, Submitter } from '../intake/intake.js';
import { SharedIntake } from '../intake/shared-intake.js';
import { Admission } from './admission.js';
import { mediaOf } from './media-type.js';
import { CallerGone, readBody } from './read-body.js';
import { maxLineBytes, StreamDoor } from './stream-door.js';

function problemOf({ clash, findings, receipt }: Refusal): Problem {
  return clash
    ? new Problem(409, findings[0]!.code, 'It clashes with what there is under this id; see the findings.', {
        findings,
        receipt,
      })
    : new Problem(422, 'submission_refused', 'The log does not keep the rules; see the findings.', {
        findings,
        receipt,
      });
}

/** The door for logs: one as JSON, or a stream of them as lines. It reads its own body, so that no limit but its own holds. */
@Controller('logs')
export class SubmissionController {
  constructor(
    private readonly intake: SharedIntake,
    private readonly streams: StreamDoor,
    private readonly admission: Admission,
    private readonly config: IngestConfig,
  ) {}

  @Post()
  @Allow('logs:submit')
  async submit(
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
    @Caller() caller: CallerIdentity,
  ): Promise<void> {
    const by: Submitter = { subject: caller.subject, organisation: caller.organisation };
    const kind = mediaOf(request.headers);
    let leave: () => void = () => undefined;
    try {
      leave = await this.admission.enter(by, kind);
      if (kind === 'stream') await this.streams.serve({ request, response, by });
      else await this.one(request, response, by);
    } catch (error) {
      if (error instanceof CallerGone) return void response.destroy();
      if (!request.complete && !response.headersSent) response.setHeader('connection', 'close');
      throw error;
    } finally {
      leave();
    }
  }

  private async one(request: IncomingMessage, response: ServerResponse, by: Submitter): Promise<void> {
    const body = await readBody(request, { maxBytes: maxLineBytes, withinMs: this.config.bodyTimeoutMs });
    const answer = await this.intake.submit(examine(body, new Date()), body.length, by);
    if (answer.status === 'refused') throw problemOf(answer);
    response.writeHead(answer.status === 'repeat' ? 200 : 201, {
      'content-type': 'application/json; charset=utf-8',
      location: `/logs/${answer.urn}/status`,
    });
    response.end(JSON.stringify(answer));
  }
}
