import { type Failure, unavailable } from '@hms/platform/contract';

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `The disk is full: ${path} could not be written.`,
  EDQUOT: (path) => `The disk quota of this user is used up: ${path} could not be written.`,
  EROFS: (path) => `${path} cannot be written, because its file system is read-only.`,
  EACCES: (path) =>
    `This user (${process.getuid?.() === 0 ? 'root' : `uid ${process.getuid?.()}`}) may not read or write ${path}.`,
  EPERM: (path) => `The operating system does not permit what is needed on ${path}.`,
  ENOTDIR: (path) => `${path} is not a folder.`,
  EEXIST: (path) => `${path} is not a folder.`,
  EMFILE: () => 'This process may not open more files: raise the limit (ulimit -n).',
  ENOMEM: () => 'This machine has no memory left.',
};

/** The trouble that lies with the machine, in one sentence; undefined when the error is of another sort. */
export function systemFailure(error: unknown, place?: string): Failure | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = sentences[code ?? ''];
  if (!sentence) return undefined;
  return unavailable(`system-${code?.toLowerCase()}`, sentence(place ?? path ?? 'a file'), { cause: error });
}
