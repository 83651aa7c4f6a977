// Serves accounts until it is killed; with `dieAfterCommit` it kills itself when a change has committed and not yet been answered.
import { writeSync } from 'node:fs';
import type { Connection } from '../../database/index.ts';
import { serveHost } from '../../http/index.ts';
import { createKeyRing, createTokenVerifier, type KeyEncryptionKeys } from '../../security/index.ts';
import { startServices } from '../../service/index.ts';
import { createLogger, createMetrics } from '../../telemetry/index.ts';
import { accountContract, accountService } from '../../testing/bank/index.ts';
import { AUDIENCE, createTestIssuer, TEST_ISSUER } from '../../testing/tokens.ts';

const { connection, keys, dieAfterCommit } = JSON.parse(process.argv[2]!) as {
  connection: Connection;
  keys: KeyEncryptionKeys;
  dieAfterCommit: boolean;
};

const now = () => new Date();
const issuer = await createTestIssuer([accountContract], now);
const metrics = createMetrics();
const fault = { after: async () => void process.kill(process.pid, 'SIGKILL') };
const host = await startServices({
  services: [accountService],
  connectionOf: () => connection,
  connections: 3,
  keyRing: createKeyRing(keys),
  publicUrl: TEST_ISSUER,
  metrics,
  loggerOf: (service) => createLogger({ level: 'silent', service }),
  policy: issuer,
  settingsOf: () => (dieAfterCommit ? { fault } : {}),
});
const verifier = await createTokenVerifier({ source: issuer, audience: AUDIENCE, now });
const log = createLogger({ level: 'silent', service: 'edge' });
const url = await serveHost(host, { verifier, log, metrics, bodyLimit: 100_000 }).listen({
  host: '127.0.0.1',
  port: 0,
});
writeSync(1, `${JSON.stringify({ url, token: await issuer.token({ id: 'ana', roles: ['clerk'] }) })}\n`);
// Should the test itself come to an end, so does this process.
process.stdin.on('end', () => process.exit()).resume();
