import { Allow } from '@collator/security';
import { Controller, Get, Query } from '@nestjs/common';
import { Stages } from './stages.js';

/** What every process tells of the services it runs. */
@Controller()
export class StagesController {
  constructor(private readonly stages: Stages) {}

  @Get('stages')
  @Allow('pipeline:read')
  async list(): Promise<object> {
    return { items: await this.stages.view() };
  }

  /** Records set aside: where, why and since when; never their bodies. */
  @Get('dead-letters')
  @Allow('dead-letters:read')
  async deadLetters(@Query('limit') limit?: string): Promise<object> {
    const n = Number(limit);
    return { items: await this.stages.deadLetters(Number.isInteger(n) && n >= 1 && n <= 1000 ? n : 200) };
  }
}
