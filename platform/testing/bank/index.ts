export * from './account-contract.ts';
export * from './account-service.ts';
export * from './tally-contract.ts';
export * from './tally-service.ts';
