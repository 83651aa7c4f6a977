export { DEADLINE_HEADER } from './deadline.ts';
export * from './edge.ts';
export * from './health.ts';
export * from './http-transport.ts';
export * from './internal-routes.ts';
export * from './openapi.ts';
export { POSITION_HEADER } from './position.ts';
export * from './problem.ts';
export * from './serve-host.ts';
