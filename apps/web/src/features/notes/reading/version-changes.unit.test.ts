import type { Note, SectionContent } from '@hms/contracts/clinical';
import { expect, it } from 'vitest';
import { amendmentsOf } from './version-changes.ts';

const said = (text: string): SectionContent => ({ text, findings: {} });
const section = (key: string, text: string) => ({ key, title: key, content: said(text) }) as Note['sections'][number];
const amendment = (id: string, before: Record<string, SectionContent>) => ({
  id,
  reason: 'typed wrongly',
  by: 'ngozi',
  at: '2026-03-02T09:00:00Z',
  before,
});

it('shows the newest amendment first, each with what stood before and after it', () => {
  const note = {
    sections: [section('plan', 'third'), section('assessment', 'as now')],
    amendments: [
      amendment('one', { plan: said('first'), assessment: said('as then') }),
      amendment('two', { plan: said('second') }),
    ],
  };
  const changes = amendmentsOf(note).map(({ id, changes: all }) => [
    id,
    all.map(({ section: { key }, before, after }) => [key, before.text, after.text]),
  ]);
  expect(changes).toEqual([
    ['two', [['plan', 'second', 'third']]],
    [
      'one',
      [
        ['plan', 'first', 'second'],
        ['assessment', 'as then', 'as now'],
      ],
    ],
  ]);
});
