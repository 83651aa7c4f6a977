import type { ServiceState } from '@hms/contracts/monitoring';
import type { Inspection } from '@hms/platform/service';

/** @param inspection undefined where the process does not answer */
export function serviceState(service: string, inspection: Inspection | undefined): ServiceState {
  if (!inspection) return { service, state: 'unavailable', inspection: null };
  const { files, consumers, jobs, slow_statements, ...rest } = inspection;
  return {
    service,
    state: stateOf(inspection),
    inspection: {
      ...rest,
      files: files && { ...files },
      consumers: consumers.map((consumer) => ({ ...consumer })),
      jobs: jobs.map((job) => ({ ...job })),
      slow_statements: slow_statements.map((statement) => ({ ...statement })),
    },
  };
}

function stateOf({ database, files, consumers, jobs }: Inspection): ServiceState['state'] {
  if (!database.reachable) return 'unavailable';
  const standing = consumers.some(({ trouble, dead_letters }) => trouble !== null || dead_letters > 0);
  const failed = jobs.some(({ state }) => state === 'failed');
  const filesAway = files !== null && !files.reachable;
  return standing || failed || filesAway ? 'degraded' : 'ok';
}
