export * from './ability.ts';
export * from './access-policy.ts';
export * from './data-keys.ts';
export * from './key-ring.ts';
export * from './masking.ts';
export * from './sealing.ts';
export * from './service-secrets.ts';
export * from './tokens.ts';
