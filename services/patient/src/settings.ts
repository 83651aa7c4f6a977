import { defineSettings, integer, path, text, type ValuesOf } from '@hms/platform/settings';

const years = integer({ min: 0, max: 100, unit: 'years' });

/** The settings of this service. */
export const patientSettings = defineSettings({
  timeZone: {
    kind: text({
      pattern: /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/,
      allowed: 'a time zone such as Europe/Berlin',
      placeholder: 'ZONE',
    }),
    default: 'UTC',
    describe: 'Time zone of the hospital (IANA name): it decides which day it is.',
  },
  retentionYears: {
    kind: years,
    default: 10,
    describe: 'Years after the last contact, or the death, for which the law asks to keep a patient’s record.',
  },
  majorityAge: {
    kind: integer({ min: 14, max: 21, unit: 'years' }),
    default: 18,
    describe: 'Age at which a patient comes of age.',
  },
  retentionYearsAfterMajority: {
    kind: years,
    default: 10,
    describe: 'Years after coming of age for which the record of somebody seen as a minor is kept, if that is longer.',
  },
  erasureList: {
    kind: path('FILE'),
    whenAbsent: 'no list is kept',
    describe: 'File outside the database that names every erased patient, to be applied after a backup is restored.',
  },
});

export type PatientSettings = ValuesOf<typeof patientSettings>;

/** What was given, over the defaults. */
export function readPatientSettings(given: Readonly<Record<string, unknown>>): PatientSettings {
  const defaults = Object.entries(patientSettings).map(([name, setting]) => [
    name,
    'default' in setting ? setting.default : undefined,
  ]);
  return { ...Object.fromEntries(defaults), ...given } as PatientSettings;
}
