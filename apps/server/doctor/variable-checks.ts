import { nearest } from '@hms/platform/settings';
import { serverSettings } from '../settings.ts';
import { doubtful, fine, type Verdict } from './verdict.ts';

/** A misspelt variable is silently without effect, so it is worth a word. */
export async function checkVariables(environment: NodeJS.ProcessEnv): Promise<Verdict> {
  const known = Object.values(serverSettings).map(({ envName }) => envName);
  const [stranger] = Object.keys(environment).filter((name) => name.startsWith('HMS_') && !known.includes(name));
  if (!stranger) return fine('no unknown HMS_ variable');
  const near = nearest(stranger, known);
  return doubtful(
    `${stranger} is not a setting, so it has no effect`,
    near ? `Did you mean ${near}?` : 'docs/configuration.md lists all settings.',
  );
}
