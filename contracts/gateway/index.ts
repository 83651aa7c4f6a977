export * from './live-messages.ts';
export * from './route-table.ts';
