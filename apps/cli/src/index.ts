export { commands, dispatch } from './commands.js';
export type { Command, World } from './command.js';
