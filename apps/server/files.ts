import { join } from 'node:path';
import { type FileStore, folderStore } from '@hms/platform/files';
import type { SettingsRead } from './read-settings.ts';

/** Where the settings say that files lie. The client of S3 is loaded only where a bucket is named. */
export async function filesOf(settings: SettingsRead['values']): Promise<FileStore> {
  const { home, filesFolder, s3Bucket, s3Endpoint, s3Region, s3AccessKey, s3SecretKey } = settings;
  if (!s3Bucket) return folderStore(filesFolder ?? join(home, 'files'));
  const { s3Store } = await import('@hms/platform/s3');
  return s3Store({
    bucket: s3Bucket,
    endpoint: s3Endpoint,
    region: s3Region,
    ...(s3AccessKey && s3SecretKey ? { credentials: { accessKeyId: s3AccessKey, secretAccessKey: s3SecretKey } } : {}),
  });
}
