import { type SocialHistory, USED_TOPICS } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';
import type { ClinicalService } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError } from '../entries/change-entry.ts';
import { listEntries } from '../entries/list-entries.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { familyHistoryKind } from './family-history-kind.ts';
import { socialHistoryKind } from './social-history-kind.ts';

/** What is known of a patient's family, and of how they live. */
export const historyHandlers = (service: ClinicalService) => ({
  listFamilyHistory: listEntries<'listFamilyHistory'>(service, familyHistoryKind, 'family_history'),

  recordFamilyHistory: recordEntry<'recordFamilyHistory', 'clinical.family-history.recorded'>(
    service,
    familyHistoryKind,
    'clinical:record',
    ({ body }) => {
      const { coding = null, deceased = null, cause_of_death = false } = body;
      const name = body.name ?? coding?.display;
      if (!name) throw unprocessable('name-needed', 'Say what the relative has: by a code or in words.');
      mustHaveDied(deceased, cause_of_death);
      const { relationship, onset_age = null, note = null } = body;
      return { relationship, coding, onset_age, deceased, cause_of_death, name, note };
    },
  ),

  updateFamilyHistory: changeEntry<'updateFamilyHistory'>(
    service,
    familyHistoryKind,
    'clinical:record',
    ({ said, body }) => {
      const data = differing(said, body);
      const { deceased, cause_of_death } = { ...said, ...data } as {
        deceased: boolean | null;
        cause_of_death: boolean;
      };
      mustHaveDied(deceased, cause_of_death);
      return Object.keys(data).length === 0 ? [] : [{ type: 'clinical.family-history.changed', data }];
    },
  ),

  enterFamilyHistoryInError: enterEntryInError<'enterFamilyHistoryInError'>(service, familyHistoryKind),

  listSocialHistory: listEntries<'listSocialHistory'>(service, socialHistoryKind, 'social_history'),

  recordSocialHistory: recordEntry<'recordSocialHistory', 'clinical.social-history.recorded'>(
    service,
    socialHistoryKind,
    'clinical:record',
    ({ body }) => {
      const { topic, use = null, starts_on = null, ends_on = null, text = null } = body;
      const fields = { topic, use, starts_on, ends_on, text };
      mustMakeSense(fields);
      return fields;
    },
  ),

  updateSocialHistory: changeEntry<'updateSocialHistory'>(
    service,
    socialHistoryKind,
    'clinical:record',
    ({ said, body }) => {
      const data = differing(said, body);
      mustMakeSense({ ...said, ...data } as Lives);
      return Object.keys(data).length === 0 ? [] : [{ type: 'clinical.social-history.changed', data }];
    },
  ),

  enterSocialHistoryInError: enterEntryInError<'enterSocialHistoryInError'>(service, socialHistoryKind),
});

/** Throws `not-deceased`. */
function mustHaveDied(deceased: boolean | null, ofIt: boolean): void {
  if (ofIt && !deceased) throw unprocessable('not-deceased', 'Who died of it is deceased.');
}

type Lives = Pick<SocialHistory, 'topic' | 'use' | 'starts_on' | 'ends_on' | 'text'>;

/** Throws `use-needed`, `use-of-nothing`, `text-needed`, `ends-before-start`. */
function mustMakeSense({ topic, use, starts_on, ends_on, text }: Lives): void {
  const isUsed = USED_TOPICS.includes(topic);
  if (isUsed && use === null) throw unprocessable('use-needed', 'Say whether it is used, was, or never.');
  if (!isUsed && use !== null) throw unprocessable('use-of-nothing', 'Use is said of tobacco, alcohol and drugs.');
  if (!isUsed && !text?.trim()) throw unprocessable('text-needed', 'Say in words how it is.');
  if (starts_on && ends_on && ends_on < starts_on)
    throw unprocessable('ends-before-start', 'It cannot be over before it began.');
}
