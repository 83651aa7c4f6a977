import { type Database, type Statement, statement } from '@hms/platform/database';
import type { Figure } from '@hms/platform/telemetry';

type Count = Statement<[], { count: number }>;

const results: Count = statement(
  'count-results-outstanding',
  `select count(*)::int as count from chart_entries where in_force and kind = 'result'`,
);
const tasks: Count = statement(
  'count-tasks-open',
  `select count(*)::int as count from chart_entries where in_force and kind = 'task'`,
);
const notes: Count = statement(
  'count-notes-unsigned',
  `select count(*)::int as count from notes where status = 'draft'`,
);

/** What clinicians still have to do. */
export function workFigures(database: Database): Figure[] {
  const figure = (name: string, help: string, counting: Count): Figure => ({
    name,
    help,
    count: async () => (await database.first(counting()))!.count,
  });
  return [
    figure('results_outstanding', 'Results that nobody has acknowledged', results),
    figure('tasks_open', 'Tasks of charts that are not done', tasks),
    figure('notes_unsigned', 'Notes that wait to be signed', notes),
  ];
}
