import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  NoSuchKey,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { checkedName, type FileStore, giveTo, storeFailure } from '../files/index.ts';

export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Of a server that is not Amazon's, which is then asked by path and not by a host name of each bucket. */
  readonly endpoint?: string | undefined;
  /** As the SDK finds them in the surroundings, e.g. a role of the pod, where absent. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

const CONNECT_MS = 2_000;
const ANSWER_MS = 20_000;
const CHECK_MS = 3_000;
/** Bytes that are sent at one time; smaller files are sent whole. */
const PART = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;
const MOST_REMOVED = 1_000;

/** Files in a bucket of S3, or of a server that speaks as it does. The bucket is the hospital's alone. */
export function s3Store({ bucket, region, endpoint, credentials }: S3Options): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(credentials ? { credentials } : {}),
    // Every block of a file has a tag of its own, and not every server knows S3's newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      socketTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
    },
  });
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeFailure(error);
    }
  };

  return {
    kind: 's3',
    async put(name, content) {
      const at = { Bucket: bucket, Key: checkedName(name) };
      await giveTo(content, async (given) => {
        const params = { ...at, Body: Readable.from(given, { objectMode: false }) };
        await new Upload({ client, params, partSize: PART, queueSize: PARTS_AT_ONCE }).done();
      });
    },
    async get(name) {
      const at = { Bucket: bucket, Key: checkedName(name) };
      return asked(async () => {
        try {
          const { ContentLength, Body } = await client.send(new GetObjectCommand(at));
          return { size: ContentLength!, content: Body as Readable };
        } catch (error) {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        }
      });
    },
    async remove(names) {
      const objects = names.map((name) => ({ Key: checkedName(name) }));
      await asked(async () => {
        for (let from = 0; from < names.length; from += MOST_REMOVED) {
          const Objects = objects.slice(from, from + MOST_REMOVED);
          const done = await client.send(
            new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
          );
          const [failed] = done.Errors ?? [];
          if (failed) throw new Error(`${failed.Key} was not removed: ${failed.Code} ${failed.Message}`);
        }
      });
    },
    async *list(prefix) {
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
          for (const { Key, LastModified } of page.Contents ?? []) yield { name: Key!, at: LastModified! };
      } catch (error) {
        throw storeFailure(error);
      }
    },
    removeUnfinished: (before) =>
      asked(async () => {
        let from: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | undefined = {};
        while (from) {
          const page: ListMultipartUploadsCommandOutput = await client.send(
            new ListMultipartUploadsCommand({ Bucket: bucket, ...from }),
          );
          for (const { Key, UploadId, Initiated } of page.Uploads ?? [])
            if (Initiated && Initiated < before)
              await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key, UploadId }));
          from = page.IsTruncated
            ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
            : undefined;
        }
      }),
    check: () =>
      asked(async () => {
        await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: AbortSignal.timeout(CHECK_MS) });
      }),
    async [Symbol.asyncDispose]() {
      client.destroy();
    },
  };
}
