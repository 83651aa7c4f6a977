export * from './client-options.ts';
export * from './topics.ts';
export * from './transport.ts';
