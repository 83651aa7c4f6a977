import { record, text, uuid } from '@hms/platform/contract';

export const patientPath = record({ id: uuid({ description: 'The patient’s UUID' }) });

/** Why somebody does it, in their words. */
export const Reason = text(500, { minLength: 3 });
