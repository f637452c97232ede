import { main } from './main-loop.js';
import { allModules } from './services.js';

// Said outright, so that nothing a library left behind can keep the process alive or change the code.
process.exit(await main(process.argv.slice(2), allModules));
