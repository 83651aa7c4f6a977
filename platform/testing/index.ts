export { problemIn } from './expect-problem.ts';
export * from './free-ports.ts';
export * from './otlp-collector.ts';
export * from './raw-files.ts';
export * from './rebuild-equality.ts';
export * from './stand-ins.ts';
export * from './test-database.ts';
export * from './test-hospital.ts';
export * from './tokens.ts';
