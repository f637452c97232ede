import { Decisions } from '@collator/messaging';
import { Allow, Caller, StepUp, type CallerIdentity } from '@collator/security';
import { Body, Controller, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import type { SourceHistory } from './register.store.js';
import { SourceDesk, type SourceReading } from './source-desk.js';
import { SourceRefs } from './source-refs.js';
import { AskingInput, ErasureInput, OutcomeInput, RotationInput } from './vault-input.js';
import { VaultRefusals } from './vault-refusals.js';
import { VaultStore, type Rewrapped } from './vault.store.js';

/** So many keys a call moves: a moment's work, and what a kill can cost. */
const rotationBatch = 500;

/** The doors of the source vault: for source handlers, with a purpose and a second factor. */
@Controller('vault')
@UseFilters(VaultRefusals)
export class VaultController {
  constructor(
    private readonly refs: SourceRefs,
    private readonly desk: SourceDesk,
    private readonly vault: VaultStore,
    private readonly decisions: Decisions,
  ) {}

  @Post('logs/:urn/reading')
  @Allow('sources:read')
  @StepUp()
  @HttpCode(200)
  async read(
    @Param('urn') urn: string,
    @Body() input: AskingInput,
    @Caller() caller: CallerIdentity,
  ): Promise<SourceReading> {
    return this.desk.read(await this.refs.of(urn, caller), input, caller);
  }

  @Post('logs/:urn/history')
  @Allow('sources:read')
  @StepUp()
  @HttpCode(200)
  async history(
    @Param('urn') urn: string,
    @Body() input: AskingInput,
    @Caller() caller: CallerIdentity,
  ): Promise<SourceHistory> {
    return this.desk.history(await this.refs.of(urn, caller), input, caller);
  }

  @Post('logs/:urn/outcomes')
  @Allow('sources:write')
  @StepUp()
  @HttpCode(204)
  async note(@Param('urn') urn: string, @Body() input: OutcomeInput, @Caller() caller: CallerIdentity): Promise<void> {
    await this.desk.note(await this.refs.of(urn, caller), input, caller);
  }

  @Post('logs/:urn/erasure')
  @Allow('sources:erase')
  @StepUp()
  @HttpCode(204)
  async ask(@Param('urn') urn: string, @Body() input: ErasureInput, @Caller() caller: CallerIdentity): Promise<void> {
    await this.desk.askErasure(await this.refs.of(urn, caller), input.reason, caller);
  }

  @Post('logs/:urn/erasure/approval')
  @Allow('sources:approve-erasure')
  @StepUp()
  @HttpCode(200)
  async erase(@Param('urn') urn: string, @Caller() caller: CallerIdentity): Promise<{ entries: number }> {
    return this.desk.erase(await this.refs.of(urn, caller), caller);
  }

  /** Moves some data keys under the newest key; asked again with `next` until there is none. Opens no entry. */
  @Post('rotation')
  @Allow('vault:rotate')
  @HttpCode(200)
  async rotate(@Body() input: RotationInput, @Caller() caller: CallerIdentity): Promise<Rewrapped> {
    const decision = { actor: caller.subject, action: 'vault.rotate', recordIds: [], purpose: null, reason: null };
    await this.decisions.run(decision, async () => undefined);
    return this.vault.rewrap(input.after ?? null, rotationBatch);
  }
}
