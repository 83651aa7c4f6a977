// Starts PostgreSQL, says so and then dies without any clean-up, as hms does under kill -9.
import { startEmbeddedPostgres } from '../embedded-postgres.ts';

const [home, superuserPassword] = process.argv.slice(2) as [string, string];
await startEmbeddedPostgres({ home, superuserPassword, log: () => undefined });
process.kill(process.pid, 'SIGKILL');
