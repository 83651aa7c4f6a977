import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DiagnosisCode } from '@hms/contracts/clinical';
import { invalid } from '@hms/platform/contract';
import { parse } from 'csv-parse/sync';
import { systemFailure } from '../system-failure.ts';

export interface CodeList {
  readonly codes: readonly DiagnosisCode[];
  /** SHA-256 of the file, hexadecimal: the same file is the same list. */
  readonly digest: string;
  /** The year that the file's name tells. */
  readonly year: string | undefined;
}

/**
 * Reads a list of ICD-10-CM: CSV with the columns code, billable, long_description and perhaps chronic_indicator, or the order file
 * as CMS publishes it (`icd10cm_order_2026.txt`, columns of fixed width).
 *
 * @throws Failure `unreadable`, `not-a-code-list` naming the line
 */
export async function readCodeList(file: string): Promise<CodeList> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw invalid('unreadable', systemFailure(error, file)?.message ?? error.message, { cause: error });
  });
  const text = new TextDecoder().decode(bytes);
  const codes = ORDER_LINE.test(text.slice(0, text.indexOf('\n'))) ? fromOrderFile(text) : fromCsv(text);
  if (codes.length === 0) throw invalid('not-a-code-list', 'There is no code in this file.');
  return {
    codes,
    digest: createHash('sha256').update(bytes).digest('hex'),
    year: /20\d\d/.exec(basename(file))?.[0],
  };
}

/** Order number, code, whether it is valid for submission, short description, long description. */
const ORDER_LINE = /^\d{5} (?<code>[A-Z]\w{2,6}) +(?<valid>[01]) (?<short>.{60}) (?<long>.+?)\s*$/;

function fromOrderFile(text: string): DiagnosisCode[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines.flatMap((line, at) => {
    if (line === '') return [];
    const { code, valid, long } = ORDER_LINE.exec(line)?.groups ?? {};
    if (!code || !long) throw notAList(at + 1);
    return [{ code: withPoint(code), display: long, billable: valid === '1', chronic: false }];
  });
}

interface Row {
  readonly code?: string;
  readonly billable?: string;
  readonly long_description?: string;
  readonly chronic_indicator?: string;
}
/** AHRQ, Chronic Condition Indicator for ICD-10-CM: chronic, and both acute and chronic. */
const CHRONIC = new Set(['C', 'B']);

function fromCsv(text: string): DiagnosisCode[] {
  let rows: { info: { lines: number }; record: Row }[];
  try {
    rows = parse(text, { columns: true, info: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw invalid('not-a-code-list', (error as Error).message, { cause: error });
  }
  return rows.map(({ info, record: { code, billable, long_description: display, chronic_indicator } }) => {
    if (!code || !CODE.test(code) || !display || (billable !== '0' && billable !== '1')) throw notAList(info.lines);
    return {
      code: withPoint(code),
      display,
      billable: billable === '1',
      chronic: CHRONIC.has(chronic_indicator ?? ''),
    };
  });
}

const CODE = /^[A-Z]\w{2}\.?\w{0,4}$/;
const POINT_AFTER = 3;

function withPoint(code: string): string {
  const bare = code.replace('.', '');
  return bare.length > POINT_AFTER ? `${bare.slice(0, POINT_AFTER)}.${bare.slice(POINT_AFTER)}` : bare;
}

const notAList = (line: number) =>
  invalid(
    'not-a-code-list',
    `Line ${line} is none of a list of ICD-10-CM: CSV with the columns code, billable and long_description, or the order file of CMS.`,
  );
