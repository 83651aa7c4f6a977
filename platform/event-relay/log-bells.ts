import type { Connection } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { type Bell, createBell } from './bell.ts';
import { type LogName, startNotifier } from './notify.ts';

/** The bells of a service's two logs. */
export interface LogBells {
  /** To be rung after a commit; heard in this process and, if connected, in the others. */
  readonly events: Bell;
  readonly access: Bell;
  stop(): Promise<void>;
}

export function createLogBells(): LogBells {
  return { events: createBell(), access: createBell(), stop: async () => undefined };
}

/** Bells that the other processes on the same database hear too. */
export function connectLogBells(connection: Connection, name: string, log: Logger): LogBells {
  const near = { events: createBell(), 'access-log': createBell() };
  const notifier = startNotifier({ connection, name, log, heard: (which) => near[which].ring() });
  const far = (which: LogName): Bell => ({
    ring() {
      near[which].ring();
      notifier.tell(which);
    },
    listen: near[which].listen,
  });
  return { events: far('events'), access: far('access-log'), stop: notifier.stop };
}
