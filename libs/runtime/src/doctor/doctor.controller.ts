import { Allow } from '@collator/security';
import { Controller, Get } from '@nestjs/common';
import { Doctor } from './doctor.js';

/** What is wrong with this process, for `collator doctor`. */
@Controller('doctor')
export class DoctorController {
  constructor(private readonly doctor: Doctor) {}

  @Get()
  @Allow('pipeline:read')
  async list(): Promise<object> {
    return { items: await this.doctor.findings() };
  }
}
