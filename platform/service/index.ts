export * from './call.ts';
export * from './client.ts';
export * from './definition.ts';
export * from './host.ts';
export * from './invoke.ts';
export * from './mount.ts';
export * from './reply.ts';
export * from './system-caller.ts';
