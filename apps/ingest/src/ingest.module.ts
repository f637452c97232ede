import { ServiceModule } from '@collator/runtime';
import { AttachmentStore } from './attachment/attachment.store.js';
import { AttachmentsController } from './attachment/attachments.controller.js';
import { KeyedDigest } from './attachment/keyed-digest.store.js';
import { IngestCensus } from './census.js';
import { Admission } from './door/admission.js';
import { AdmissionConfig } from './door/admission.config.js';
import { OpenEndedStreams } from './door/open-ended.js';
import { StreamDoor } from './door/stream-door.js';
import { SubmissionController } from './door/submission.controller.js';
import { DropConfig } from './drop/drop.config.js';
import { DropFolder } from './drop/drop-folder.js';
import { FileEntry } from './drop/file-entry.js';
import { ContentScanner } from './file/content-scanner.js';
import { FileContents } from './file/file-content.js';
import { FileDoor } from './file/file-door.js';
import { FileImport } from './file/file-import.js';
import { FileConfig } from './file/file.config.js';
import { FilesController } from './file/files.controller.js';
import { ImportStore } from './file/import.store.js';
import { ImportsController } from './file/imports.controller.js';
import { ResumedImport } from './file/resumed-import.js';
import { IngestConfig } from './ingest.config.js';
import { IngestConsumer } from './ingest.consumer.js';
import { Intake } from './intake/intake.js';
import { SharedIntake } from './intake/shared-intake.js';
import { SubmissionStore } from './intake/submission.store.js';
import { LogStore } from './log/log.store.js';
import { Logs } from './log/logs.js';
import { LogsController } from './log/logs.controller.js';
import { MappingStore } from './mapping/mapping.store.js';
import { Mappings } from './mapping/mappings.js';
import { MappingsController } from './mapping/mappings.controller.js';
import { Ingest0001Tables } from './migrations/0001-tables.js';
import { Ingest0002Files } from './migrations/0002-files.js';
import { LogVersions } from './intake/log-versions.js';
import { VersionStore } from './intake/version.store.js';
import { ReviewStore } from './quality/review.store.js';
import { QualityController } from './quality/quality.controller.js';
import { QualityDesk } from './quality/quality-desk.js';
import { ClosingStores } from './quality/closing-stores.js';
import { QualityOutcomes } from './quality/quality-outcomes.js';
import { SplitLog } from './quality/split-log.js';
import { Tickets } from './quality/tickets.js';
import { Ingest0004QualityDesk } from './migrations/0004-quality-desk.js';
import { LikenessStore } from './likeness/likeness.store.js';
import { Likening } from './likeness/likening.js';
import { Ingest0005Likeness } from './migrations/0005-likeness.js';
import { Provenance } from './provenance/provenance.js';
import { ProvenanceStore } from './provenance/provenance.store.js';
import { Ingest0007LikenessIndex } from './migrations/0007-likeness-index.js';
import { Ingest0006Provenance } from './migrations/0006-provenance.js';
import { TicketStore } from './quality/ticket.store.js';
import { Receipts } from './receipt/receipts.js';
import { Ingest0003VersionsAndQuality } from './migrations/0003-versions-and-quality.js';
import { ReceiptStore } from './receipt/receipt.store.js';
import { ReceiptsController } from './receipt/receipts.controller.js';
import { ReportConfig } from './report/report.config.js';
import { ReportDoor } from './report/report-door.js';
import { ReportConfigs, ReportRun } from './report/report-run.js';
import { ReportSource } from './report/report-source.js';
import { ReportStore } from './report/report.store.js';
import { Vault0001Tables } from './migrations/vault-0001-tables.js';
import { HashStore } from './source/hash.store.js';
import { RegisterStore } from './source/register.store.js';
import { SourceDesk } from './source/source-desk.js';
import { SourceHistories } from './source/source-history.js';
import { SourceRefs } from './source/source-refs.js';
import { VaultController } from './source/vault.controller.js';
import { VaultRefusals } from './source/vault-refusals.js';
import { KeyStock } from './source/key-stock.js';
import { SourceVault } from './source/source-vault.store.js';
import { VaultStore } from './source/vault.store.js';

/** The doors: what is submitted is checked, made a log with a receipt, stripped of its source and sent on. */
@ServiceModule({
  name: 'ingest',
  migrations: [
    Ingest0001Tables,
    Ingest0002Files,
    Ingest0003VersionsAndQuality,
    Ingest0004QualityDesk,
    Ingest0005Likeness,
    Ingest0006Provenance,
    Ingest0007LikenessIndex,
  ],
  vault: [Vault0001Tables],
  controllers: [
    IngestConsumer,
    SubmissionController,
    FilesController,
    MappingsController,
    ImportsController,
    AttachmentsController,
    LogsController,
    ReceiptsController,
    QualityController,
    VaultController,
  ],
  providers: [
    IngestConfig,
    SourceVault,
    KeyStock,
    VaultStore,
    RegisterStore,
    HashStore,
    SourceHistories,
    SourceRefs,
    SourceDesk,
    VaultRefusals,
    VersionStore,
    ReviewStore,
    LikenessStore,
    Likening,
    ProvenanceStore,
    Provenance,
    TicketStore,
    Tickets,
    ClosingStores,
    SplitLog,
    QualityOutcomes,
    QualityDesk,
    LogVersions,
    Receipts,
    ReceiptStore,
    SubmissionStore,
    Intake,
    SharedIntake,
    StreamDoor,
    OpenEndedStreams,
    AdmissionConfig,
    Admission,
    LogStore,
    Logs,
    IngestCensus,
    FileConfig,
    MappingStore,
    Mappings,
    KeyedDigest,
    AttachmentStore,
    ContentScanner,
    FileContents,
    FileImport,
    FileDoor,
    ImportStore,
    ResumedImport,
    DropConfig,
    FileEntry,
    DropFolder,
    ReportConfig,
    ReportConfigs,
    ReportSource,
    ReportStore,
    ReportRun,
    ReportDoor,
  ],
})
export class IngestModule {}
