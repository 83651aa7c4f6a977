import manifest from '../../package.json' with { type: 'json' };

export const HMS_VERSION: string = manifest.version;
