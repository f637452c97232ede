export * from './census.js';
export * from './channel/webhook-signature.js';
export * from './delivery/message.js';
export * from './dissemination.config.js';
export * from './dissemination.module.js';
export * from './register/register.js';
export * from './register/subscriber-input.js';
export * from './register/subscriber.js';
