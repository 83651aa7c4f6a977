import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '@hms/platform/http';
import { defineCommand } from '../command.ts';
import { services } from '../services.ts';

export default defineCommand({
  usage: 'openapi [--output FILE]',
  about:
    'Writes the OpenAPI document of all operations. A running hospital serves it at /openapi.json and readable at /docs.',
  options: { output: { describe: 'Where to write it; standard output where absent.', value: 'FILE' } },
  settings: [],
  async run({ options, terminal }) {
    const document = openApiDocument(
      services.map(({ contract }) => contract),
      { publicUrl: 'http://localhost:8080' },
    );
    const text = JSON.stringify(document, null, 2);
    if (!options.output) terminal.print(text);
    else await writeFile(options.output, `${text}\n`);
  },
});
