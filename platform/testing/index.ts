export * from './test-hospital.ts';
export * from './tokens.ts';
