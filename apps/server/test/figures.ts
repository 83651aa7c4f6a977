/** What the services of the whole hospital count of its work, as its metrics name it. */
export const FIGURES = ['people_waiting', 'results_outstanding', 'tasks_open', 'notes_unsigned'] as const;
