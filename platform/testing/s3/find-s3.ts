import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TOOLS = fileURLToPath(new URL('../../../.tools/s3', import.meta.url));
const VERSION = 'v1.8.0';
const PROGRAM = join(TOOLS, VERSION, 'versitygw');
const BUILD_MS = 900_000;

/**
 * Versity's S3 gateway for the tests: a server of S3 over a folder, built by Go into .tools from the sources of a fixed version, whose
 * checksum Go compares with the public list.
 *
 * @returns its program, or undefined where it cannot be had; says why on standard error
 */
export function findS3(): string | undefined {
  const why = buildS3();
  if (why === undefined) return PROGRAM;
  console.warn(`\n*** The tests against a real S3 server are SKIPPED: ${why} ***\n`);
  return undefined;
}

function buildS3(): string | undefined {
  if (existsSync(PROGRAM)) return undefined;
  const go = spawnSync('go', ['version'], { encoding: 'utf8' });
  if (go.status !== 0) return 'Go is missing, which builds one.';
  mkdirSync(TOOLS, { recursive: true });
  const target = join(TOOLS, VERSION);
  // Test files run side by side; the first one builds, the others wait and find it.
  const script = `test -x ${PROGRAM} || go install -trimpath '-ldflags=-s -w' github.com/versity/versitygw/cmd/versitygw@${VERSION}`;
  const { status, stderr } = spawnSync('flock', [join(TOOLS, 'lock'), 'sh', '-c', script], {
    env: { ...process.env, GOBIN: target, GOFLAGS: '-buildvcs=false' },
    encoding: 'utf8',
    timeout: BUILD_MS,
  });
  if (status === 0 && existsSync(PROGRAM)) return undefined;
  return `Go could not build one (${stderr.trim().split('\n').at(-1) ?? 'it gave no reason'}).`;
}
