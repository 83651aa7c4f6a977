import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateEndpoints } from '@rtk-query/codegen-openapi';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
/** One file a service, so that a page loads the endpoints of the services that it uses. */
const SERVICES = ['patient', 'auth', 'audit', 'config', 'appointment', 'clinical', 'monitoring'] as const;

/** A POST that only asks. */
const ASKING = /^(?:findDuplicates|previewMerge|findFreeSlots|expandMacro)$/;

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Record<string, { readonly tags: string[]; readonly operationId: string; readonly 'x-permission': string }>
    >
  >;
}

/**
 * The RTK Query endpoints of every operation, made from the OpenAPI document of this checkout.
 *
 * @returns name of the file → its text
 */
export async function generateClient(): Promise<Map<string, string>> {
  const { stdout } = await run(process.execPath, [join(HERE, '../server/main.ts'), 'openapi'], {
    maxBuffer: 64 * 1024 ** 2,
  });
  const document = JSON.parse(stdout) as Document;
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const idsOf = (service: string) =>
    operations
      .filter((operation) => operation.tags[0] === service && operation['x-permission'] !== 'internal')
      .map(({ operationId }) => operationId);
  const folder = await mkdtemp(join(tmpdir(), 'hms-client-'));
  try {
    const schemaFile = join(folder, 'openapi.json');
    await writeFile(schemaFile, stdout);
    const files = new Map<string, string>();
    for (const service of SERVICES) {
      const text = await generateEndpoints({
        schemaFile,
        apiFile: '../hospital-api.ts',
        apiImport: 'hospitalApi',
        exportName: `${service}Api`,
        hooks: { queries: true, lazyQueries: true, mutations: true },
        tag: true,
        flattenArg: false,
        filterEndpoints: idsOf(service).map((id) => new RegExp(`^${id}$`)),
        endpointOverrides: [{ pattern: ASKING, type: 'query' }],
      });
      files.set(`${service}.gen.ts`, text!);
    }
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of await generateClient()) await writeFile(join(HERE, 'src/api/generated', name), text);
