import { skipToken } from '@reduxjs/toolkit/query';
import { useState } from 'react';
import { useListNotesQuery, useListOpenTasksQuery, useListResultInboxQuery } from '../../api/generated/clinical.gen.ts';
import { useMay, useMe } from '../../session/me.ts';

/** What waits for somebody, with what they must hold to do it. */
const PERMISSIONS = {
  tasks: 'clinical:task',
  results: 'clinical:document',
  unsigned: 'clinical:document',
  cosign: 'clinical:cosign',
} as const;
export type InboxList = keyof typeof PERMISSIONS;
export const INBOX_LISTS = Object.keys(PERMISSIONS) as InboxList[];

export const WHOSE_TASKS = ['role', 'mine', 'late', 'all'] as const;
export const WHOSE_RESULTS = ['mine', 'all'] as const;
export const FLAGS = ['critical', 'abnormal', 'none', 'normal'] as const;

export interface InboxFilters {
  readonly whose: string | undefined;
  readonly flag: string | undefined;
  readonly page: number;
}

/** Roles to which tasks are given. */
const ROLES = new Set(['nurse', 'physician', 'pharmacist', 'laboratory', 'radiology']);

export const PER_PAGE = 50;

/**
 * All that waits for the person who is signed in. The filters are those of the list that is looked at; of the others stands how many
 * there are.
 */
export function useInbox(shown: InboxList, filters: InboxFilters) {
  const me = useMe();
  const may = useMay();
  const [opened] = useState(() => new Date().toISOString());
  const lists = INBOX_LISTS.filter((list) => may(PERMISSIONS[list]));
  const ask = <Query extends object>(list: InboxList, usual: Query, filtered: Query = usual) => {
    if (!me || !lists.includes(list)) return skipToken;
    return list === shown ? { ...filtered, page: filters.page, perPage: PER_PAGE } : { ...usual, perPage: PER_PAGE };
  };
  const role = me?.roles.find((each) => ROLES.has(each));
  const ofRole = role ? { role } : {};
  const own = me ? { assignee: me.id } : {};
  const tasksOf = { role: ofRole, mine: own, late: { ...ofRole, dueBefore: opened }, all: {} };
  const whose = filters.whose ?? '';
  const byFlag = FLAGS.find((flag) => flag === filters.flag);
  const recipient = me ? { recipient: me.id } : {};
  const queries = {
    tasks: useListOpenTasksQuery(
      ask<{ role?: string; assignee?: string; dueBefore?: string }>(
        'tasks',
        tasksOf.role,
        Object.hasOwn(tasksOf, whose) ? tasksOf[whose as keyof typeof tasksOf] : tasksOf.role,
      ),
    ),
    results: useListResultInboxQuery(
      ask<{ recipient?: string; flag?: (typeof FLAGS)[number] }>('results', recipient, {
        ...(whose === 'all' ? {} : recipient),
        ...(byFlag ? { flag: byFlag } : {}),
      }),
    ),
    unsigned: useListNotesQuery(ask('unsigned', { status: 'draft' as const, contributor: me?.id ?? '' })),
    cosign: useListNotesQuery(ask('cosign', { cosign: 'mine' as const })),
  };
  return { lists, queries };
}
