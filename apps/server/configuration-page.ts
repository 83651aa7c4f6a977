import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentSettings } from '@hms/platform/settings';
import { CHECKOUT } from './read-settings.ts';
import { serverSettings } from './settings.ts';

/** `docs/configuration.md`; `node apps/server/configuration-page.ts` writes it anew. */
export const CONFIGURATION_FILE = join(CHECKOUT, 'docs', 'configuration.md');

const heading = `
# Configuration

Made from \`apps/server/settings.ts\` by \`node apps/server/configuration-page.ts\`; a test fails when it is out of date.

Every setting has a default. A flag beats the environment, the environment beats the file named by \`--settings\`, and that
beats \`settings.json\` in the home folder, which looks like \`{"port": 9090, "demo": false}\`. An empty environment
variable counts as absent. A wrong or unknown setting stops the start with one sentence.

## The home folder

| file | what it holds |
|---|---|
| \`home.json\` | id and version of the home; an older hms refuses a newer home, a newer one copies it to \`<home>.before-<version>\` and upgrades it |
| \`lock\` | the process that runs on it |
| \`secrets.json\` | passwords of its own PostgreSQL, readable by its owner only |
| \`settings.json\` | settings, if you write one |
| \`postgres/\` | the database (\`data/\`), its log (\`log/\`, a file for each day of the week, without patient data) and its socket |
| \`log/\` | what the services log, as JSON lines without patient data; the five youngest files are kept |
| \`audit/\` | the anchor of the audit trail |
| \`tls/\` | the certificate that hms makes where it serves beyond loopback |

## The key file

Patients' data is sealed by keys that are themselves wrapped by a key outside the home, in
\`~/.config/hms/keys/<home id>.json\`: \`{"current": "<id>", "keys": {"<id>": "<32 bytes as base64url>"}}\`. Keep a copy of
it apart from the copies of the home: whoever has both can read everything, and without it nobody can read anything. A home
whose key file is missing does not start.

\`./hms keys rotate\` makes a new key and wraps everything under it while the hospital works; when it is cut short, the next
\`./hms keys rotate\` goes on where it stood. The older key stays in the file, for copies of the home that were made before,
until \`./hms keys forget\` removes it. Where the keys come from \`HMS_KEY\`, add a key there (\`openssl rand 32 | basenc --base64url | tr -d =\`)
under a new id, name that id as \`current\`, keep the old one, start every process again and rotate; the old one may go after that.

## Settings
`;

export const configurationPage = (): string => documentSettings(serverSettings, heading);

if (import.meta.main) await writeFile(CONFIGURATION_FILE, configurationPage());
