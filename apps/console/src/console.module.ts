import { ServiceModule } from '@collator/runtime';
import { TokenSettings } from '@collator/security';
import { AssetsController } from './assets.controller.js';
import { ConsoleConfig } from './console.config.js';
import { DeskCalls } from './desk/desk-calls.js';
import { DeskPageController } from './desk/desk.controller.js';
import { Pages } from './pages.js';
import { PipelineController } from './pipeline.controller.js';
import { QualityPageController } from './quality-page.controller.js';
import { Sessions } from './session.js';
import { WhoController } from './who.controller.js';

/** The unit's page. Keeps nothing and reaches the services only through their doors. */
@ServiceModule({
  name: 'console',
  migrations: null,
  controllers: [PipelineController, DeskPageController, QualityPageController, WhoController, AssetsController],
  providers: [ConsoleConfig, TokenSettings, Pages, Sessions, DeskCalls],
})
export class ConsoleModule {}
