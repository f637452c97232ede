import { ServiceModule } from '@collator/runtime';
import { TokenSettings } from '@collator/security';
import { AssetsController } from './assets.controller.js';
import { ConsoleConfig } from './console.config.js';
import { Pages } from './pages.js';
import { PipelineController } from './pipeline.controller.js';
import { ProposalsPageController } from './proposals-page.controller.js';
import { QualityPageController } from './quality-page.controller.js';
import { Sessions } from './session.js';
import { WhoController } from './who.controller.js';

/** The unit's page. Keeps nothing and reaches the services only through their doors. */
@ServiceModule({
  name: 'console',
  migrations: null,
  controllers: [PipelineController, ProposalsPageController, QualityPageController, WhoController, AssetsController],
  providers: [ConsoleConfig, TokenSettings, Pages, Sessions],
})
export class ConsoleModule {}
