export * from './define-settings.ts';
export * from './document-settings.ts';
export * from './kinds.ts';
export * from './nearest.ts';
export * from './read-settings-file.ts';
export * from './resolve-settings.ts';
