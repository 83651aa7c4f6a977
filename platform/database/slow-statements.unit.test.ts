import { describe, expect, it } from 'vitest';
import { createSlowStatements } from './slow-statements.ts';

const now = () => new Date('2026-03-02T10:00:00Z');

describe('slow statements', () => {
  it('are summed up by name or text, and quick ones are forgotten', () => {
    const slow = createSlowStatements(now);
    slow.took('find-it', 'select 1', 120.4);
    slow.took('find-it', 'select 1', 300);
    slow.took(undefined, 'select *\n   from somewhere', 150);
    slow.took('quick', 'select 2', 99);
    expect(slow.list()).toEqual([
      { statement: 'find-it', calls: 2, total_ms: 420, longest_ms: 300, last_at: now().toISOString() },
      { statement: 'select * from somewhere', calls: 1, total_ms: 150, longest_ms: 150, last_at: now().toISOString() },
    ]);
  });

  it('are so many at most, and those that cost least make room', () => {
    const slow = createSlowStatements(now);
    slow.took('worst', '', 9_000);
    for (let turn = 0; turn < 200; turn++) slow.took(`one-${turn}`, '', 100 + turn);
    const listed = slow.list();
    expect(listed).toHaveLength(50);
    expect(listed[0]!.statement).toBe('worst');
    expect(listed[1]!.statement).toBe('one-199');
  });
});
