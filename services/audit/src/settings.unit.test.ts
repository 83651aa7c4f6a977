import { describe, expect, it } from 'vitest';
import { auditSettings, readAuditSettings } from './settings.ts';

describe('settings of the audit service', () => {
  it('keep the trail for six years where nothing else is said', () => {
    expect(readAuditSettings({})).toEqual({ anchorFile: undefined, retentionYears: 6 });
    expect(readAuditSettings({ anchorFile: '/x', retentionYears: 10 })).toEqual({
      anchorFile: '/x',
      retentionYears: 10,
    });
  });

  it.each([5, 0, -1, Number.NaN])('refuse %s years: the law asks for six', (retentionYears) => {
    expect(() => readAuditSettings({ retentionYears })).toThrow('at least 6 years');
    expect(auditSettings.retentionYears.kind.parse(String(retentionYears))).toBeUndefined();
  });
});
