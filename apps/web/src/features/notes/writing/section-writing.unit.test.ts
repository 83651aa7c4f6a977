import type { SectionContent } from '@hms/contracts/clinical';
import { describe, expect, it } from 'vitest';
import { answered, beginWriting, failed, isDirty, refreshed, send, write } from './section-writing.ts';

const said = (text: string): SectionContent => ({ text, findings: {} });
const section = (version: number, text: string, ...clashing: string[]) => ({
  version,
  content: said(text),
  conflicts: clashing.map((each) => ({ id: each, content: said(each), by: 'ngozi', at: '2026-03-02T09:00:00Z' })),
});
const begun = beginWriting(section(1, 'cough'));
const typed = write(begun, said('dry cough'));

describe('a section while somebody writes in it', () => {
  it('is dirty from the first letter until the hospital has it', () => {
    expect([isDirty(begun), isDirty(typed), isDirty(send(typed))]).toEqual([false, true, true]);
    const kept = answered(send(typed), section(2, 'dry cough'));
    expect(kept).toEqual({ content: said('dry cough'), base: said('dry cough'), basedOn: 2 });
    expect(isDirty(kept)).toBe(false);
  });

  it('is still to be sent where it did not get there', () => {
    const again = failed(send(typed));
    expect([isDirty(again), again.sending, again.basedOn]).toEqual([true, undefined, 1]);
  });

  it('keeps what was typed while it was on its way', () => {
    const typedOn = write(send(typed), said('dry cough at night'));
    const after = answered(typedOn, section(2, 'dry cough'));
    expect(after).toEqual({ content: said('dry cough at night'), base: said('dry cough'), basedOn: 2 });
    expect(isDirty(after)).toBe(true);
  });

  it('shows what the hospital merged of another', () => {
    expect(answered(send(typed), section(3, 'dry cough, fever'))).toEqual({
      content: said('dry cough, fever'),
      base: said('dry cough, fever'),
      basedOn: 3,
    });
  });

  it('puts what was typed meanwhile together with what was merged', () => {
    const typedOn = write(send(typed), said('very dry cough'));
    const after = answered(typedOn, section(3, 'dry cough since Friday'));
    expect(after).toEqual({
      content: said('very dry cough since Friday'),
      base: said('dry cough since Friday'),
      basedOn: 3,
    });
  });

  it('goes to the hospital on its old base where it cannot be put together', () => {
    const typedOn = write(send(typed), said('dry cough at night'));
    const after = answered(typedOn, section(3, 'dry cough in the morning'));
    expect(after).toEqual({ content: said('dry cough at night'), base: said('cough'), basedOn: 1 });
  });

  it('shows the other’s words after a clash, for one’s own stand beside them', () => {
    expect(answered(send(typed), section(2, 'wheezing', 'dry cough'))).toMatchObject({
      content: said('wheezing'),
      basedOn: 2,
    });
  });

  it('after a clash sends what was typed meanwhile to the same place', () => {
    const typedOn = write(send(typed), said('dry cough at night'));
    expect(answered(typedOn, section(2, 'wheezing', 'dry cough'))).toEqual({
      content: said('dry cough at night'),
      base: said('cough'),
      basedOn: 1,
    });
  });

  it('shows what another wrote, unless one writes oneself', () => {
    const theirs = section(2, 'wheezing');
    expect(refreshed(begun, theirs).content).toEqual(said('wheezing'));
    expect(refreshed(typed, theirs)).toBe(typed);
    expect(refreshed(send(begun), theirs).content).toEqual(said('cough'));
    expect(refreshed(beginWriting(section(3, 'x')), theirs).content).toEqual(said('x'));
  });

  it('does not take the order of findings for a difference', () => {
    const normal = { state: 'normal' as const, comment: '' };
    const one = beginWriting({ version: 1, content: { text: '', findings: { eyes: normal, heart: normal } } });
    expect(isDirty(write(one, { text: '', findings: { heart: normal, eyes: normal } }))).toBe(false);
  });
});
