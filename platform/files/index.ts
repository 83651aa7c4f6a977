export * from './file-store.ts';
export * from './files.ts';
export { folderStore } from './folder-store.ts';
export { giveTo, storeFailure } from './store-failure.ts';
export { syncFolder } from './sync-folder.ts';
