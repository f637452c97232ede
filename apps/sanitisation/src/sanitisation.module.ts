import { ServiceModule } from '@collator/runtime';
import { ActionRequestStore } from './action-on/action-request.store.js';
import { ActionRequests } from './action-on/action-requests.js';
import { ActionRequestsController } from './action-on/action-requests.controller.js';
import { FormOfWordsStore } from './form-of-words/form-of-words.store.js';
import { FormsOfWords } from './form-of-words/forms-of-words.js';
import { FormsOfWordsController } from './form-of-words/forms-of-words.controller.js';
import { HighSideController } from './origin/high-side.controller.js';
import { Origins } from './origin/origins.js';
import { ParallelSources } from './parallel/parallel-sources.store.js';
import { LadderDesk } from './release/ladder-desk.js';
import { SanitisationCensus } from './census.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskStore } from './desk/desk.store.js';
import { LogHeadStore } from './log/log-head.store.js';
import { Sanitisation0001Tables } from './migrations/0001-tables.js';
import { Sanitisation0002Course } from './migrations/0002-course.js';
import { Sanitisation0003ReleaseGate } from './migrations/0003-release-gate.js';
import { Expiry } from './proposal/expiry.js';
import { ProposalDesk } from './proposal/proposal-desk.js';
import { ProposalWork } from './proposal/proposal-work.js';
import { ReleaseDesk } from './proposal/release-desk.js';
import { ProposalStore } from './proposal/proposal.store.js';
import { ProposalsController } from './proposal/proposals.controller.js';
import { RefusalAudit } from './refusal-audit.interceptor.js';
import { ReleaseRecall } from './release/release-recall.js';
import { ReleaseStore } from './release/release.store.js';
import { ReleasesController } from './release/releases.controller.js';
import { ReleaseQueueController } from './desk/release-queue.controller.js';
import { SanitisationConsumer } from './sanitisation.consumer.js';
import { StandingApprovalStore } from './standing/standing-approval.store.js';
import { StandingApprovals } from './standing/standing-approvals.js';
import { StandingApprovalsController } from './standing/standing-approvals.controller.js';

/** The fence: a log goes in, a product that names neither log nor source comes out, once people have agreed. */
@ServiceModule({
  name: 'sanitisation',
  migrations: [Sanitisation0001Tables, Sanitisation0002Course, Sanitisation0003ReleaseGate],
  recordColumns: { decision: 'text' },
  controllers: [
    SanitisationConsumer,
    ProposalsController,
    DeskController,
    ReleaseQueueController,
    HighSideController,
    FormsOfWordsController,
    ActionRequestsController,
    ReleasesController,
    StandingApprovalsController,
  ],
  providers: [
    LogHeadStore,
    ProposalStore,
    DeskStore,
    ReleaseStore,
    StandingApprovalStore,
    StandingApprovals,
    FormOfWordsStore,
    FormsOfWords,
    ActionRequestStore,
    ActionRequests,
    ProposalWork,
    Origins,
    ParallelSources,
    LadderDesk,
    ProposalDesk,
    ReleaseDesk,
    Expiry,
    RefusalAudit,
    ReleaseRecall,
    SanitisationCensus,
  ],
})
export class SanitisationModule {}
