import { newKey } from '@hms/platform/security';
import { describe, expect, it } from 'vitest';
import { changedFields, idOf, marksOf } from './known-again.ts';

const secret = newKey();

describe('what comes from another system', () => {
  it('has one id here at every import, which tells nothing of it', () => {
    const id = idOf(secret, 'problem', 'https://lakeside.example', '17');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(idOf(secret, 'problem', 'https://lakeside.example', '17')).toBe(id);
    expect(idOf(secret, 'problem', 'https://lakeside.example', '18')).not.toBe(id);
    expect(idOf(secret, 'problem', 'https://hillside.example', '17')).not.toBe(id);
    expect(idOf(secret, 'allergy', 'https://lakeside.example', '17')).not.toBe(id);
    expect(idOf(newKey(), 'problem', 'https://lakeside.example', '17')).not.toBe(id);
  });

  it('shows which of its fields changed there since', () => {
    const before = marksOf(secret, { name: 'Asthma', onset: null });
    const content = { name: 'Asthma', onset: '1999-01-01' };
    expect(changedFields(content, marksOf(secret, content), before)).toEqual({ onset: '1999-01-01' });
    expect(JSON.stringify(before)).not.toContain('Asthma');
  });
});
