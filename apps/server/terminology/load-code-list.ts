import { CODES_AT_A_TIME, type CodeEdition, type clinicalContract } from '@hms/contracts/clinical';
import type { Client } from '@hms/platform/service';
import type { CodeList } from './read-code-list.ts';

export interface Loading {
  readonly edition: string;
  /** Whether a list of an earlier year may take the place of a later one. */
  readonly older: boolean;
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/**
 * Loads a list of ICD-10-CM beside the one in use, and puts it in its place. Nothing happens where it is in use already.
 *
 * @returns undefined where nothing happened
 * @throws Failure `newer-in-use`, and the signal's reason when it is given up: the list before stays in use
 */
export async function loadCodeList(
  clinical: Client<typeof clinicalContract>,
  { codes, digest }: CodeList,
  { edition, older, signal, onProgress }: Loading,
): Promise<CodeEdition | undefined> {
  const used = await clinical.getCodeEdition();
  if (used.digest === digest && used.edition === edition) return undefined;
  if (used.digest !== digest)
    for (let from = 0; from < codes.length; from += CODES_AT_A_TIME) {
      signal.throwIfAborted();
      const part = codes.slice(from, from + CODES_AT_A_TIME);
      await clinical.loadDiagnosisCodes({ params: { digest }, body: { codes: part } });
      onProgress(from + part.length, codes.length);
    }
  const different = new Set(codes.map(({ code }) => code)).size;
  const body = { edition, codes: different, ...(older ? { older: 'wanted' as const } : {}) };
  return clinical.useDiagnosisCodes({ params: { digest }, body });
}
