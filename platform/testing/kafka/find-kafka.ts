import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installByApt } from '../install-by-apt.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const TOOLS = fileURLToPath(new URL('../../../.tools/kafka', import.meta.url));
const JARS = join(TOOLS, 'jars');
const FETCH_MS = 180_000;
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/**
 * Apache Kafka for the tests: the jars that Maven brings into .tools, whose checksums are those that are written down.
 *
 * @returns their folder, or undefined where they cannot be had; says why on standard error
 */
export async function findKafka(): Promise<string | undefined> {
  const why = await fetchKafka();
  if (why === undefined) return JARS;
  console.warn(`\n*** The tests against a real Kafka are SKIPPED: ${why} ***\n`);
  return undefined;
}

async function fetchKafka(): Promise<string | undefined> {
  const java = { program: 'java', packages: ['openjdk-17-jre-headless'] };
  if (!installByApt(java)) return 'Java 17 is missing and cannot be installed here.';
  if (existsSync(JARS) && (await asWritten(JARS))) return undefined;
  if (!installByApt({ program: 'mvn', packages: ['maven'] })) return 'Maven is missing and cannot be installed here.';
  // Beside its place and then moved there: another run may do the same just now.
  const fresh = join(TOOLS, `fresh-${process.pid}`);
  await mkdir(fresh, { recursive: true });
  try {
    const args = ['-q', '-B', '-f', join(HERE, 'pom.xml'), COPY, `-DoutputDirectory=${fresh}`];
    const { status, stdout } = spawnSync('mvn', args, { encoding: 'utf8', timeout: FETCH_MS });
    if (status !== 0) return `Maven could not bring it (${firstError(stdout)}).`;
    if (!(await asWritten(fresh)))
      throw new Error('the jars of Kafka are not those of platform/testing/kafka/jars.sha256');
    // Whoever was faster has brought the same.
    await rename(fresh, JARS).catch((error) => {
      if (!existsSync(JARS)) throw error;
    });
    return undefined;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function asWritten(folder: string): Promise<boolean> {
  const lines = (await readFile(join(HERE, 'jars.sha256'), 'utf8')).trim().split('\n');
  const expected = new Map(lines.map((line) => line.split(/\s+/).reverse() as [string, string]));
  const files = await readdir(folder);
  if (files.length !== expected.size) return false;
  for (const file of files) {
    const hash = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
    if (expected.get(basename(file)) !== hash) return false;
  }
  return true;
}

const firstError = (output: string): string => /\[ERROR\] (.{1,160})/.exec(output)?.[1] ?? 'it gave no reason';
