import { defineSettings, integer, path, type ValuesOf } from '@hms/platform/settings';

/** The settings of this service. */
export const auditSettings = defineSettings({
  anchorFile: {
    kind: path('FILE'),
    whenAbsent: 'the anchor lives in memory only and proves nothing after a restart',
    describe: 'File outside the database that proves the end of the trail; its public key is kept beside it.',
  },
  retentionYears: {
    kind: integer({ min: 6, max: 100, unit: 'years' }),
    default: 6,
    describe: 'How long entries of the trail are kept. The law asks for six years [45 CFR 164.316(b)(2)(i)].',
  },
});

export type AuditSettings = ValuesOf<typeof auditSettings>;

const FLOOR = 6;

/** What was given, over the defaults. Throws when entries would be removed before the law allows it. */
export function readAuditSettings(given: Readonly<Record<string, unknown>>): AuditSettings {
  const settings = { anchorFile: undefined, retentionYears: FLOOR, ...given } as AuditSettings;
  if (!(settings.retentionYears >= FLOOR))
    throw new Error(`the audit trail is kept for at least ${FLOOR} years, not ${settings.retentionYears}`);
  return settings;
}
