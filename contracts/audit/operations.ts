import { line, operation, record, Type, uuid } from '@hms/platform/contract';
import { Suspicion, UserActivity } from './activity.ts';
import { DisclosureList } from './disclosures.ts';
import { filters, nextCursor, page, period, search, sort, TrailEntry } from './entry.ts';
import { Verification } from './verification.ts';

const patientPath = record({ id: uuid({ description: 'The patient’s UUID' }) });
const CSV = 'text/csv; charset=utf-8';
const onlyAccountable = Type.Optional(
  Type.Boolean({ description: 'Only what the law requires to be accounted for [45 CFR 164.528(a)(1)]' }),
);

export const auditOperations = {
  listEntries: operation({
    method: 'GET',
    path: '/',
    summary: 'Find accesses, newest first',
    description: 'Reading the trail is on the trail itself.',
    permission: 'audit:read',
    audit: { action: 'search', of: 'audit-trail' },
    mayBeStale: true,
    query: record({ ...filters, sort, ...page }),
    reply: record({
      entries: Type.Array(TrailEntry),
      total: Type.Integer(),
      total_is_estimate: Type.Boolean(),
      next_cursor: nextCursor,
    }),
  }),
  exportEntries: operation({
    method: 'GET',
    path: '/export.csv',
    summary: 'Accesses as CSV, newest first',
    description:
      'At most 20,000 lines. Where there are more, the header `x-next-cursor` holds the cursor of the next file.',
    permission: 'audit:read',
    audit: { action: 'export', of: 'audit-trail' },
    mayBeStale: true,
    query: record({ ...filters, sort, cursor: page.cursor }),
    reply: Type.String(),
    replyType: CSV,
  }),
  verifyTrail: operation({
    method: 'POST',
    path: '/verify',
    summary: 'Check that the trail is as it was written',
    description:
      'Checks every entry, the signed checkpoints and the anchor outside the database, and names the first entry that was changed, removed, inserted, reordered or cut off.',
    permission: 'audit:verify',
    audit: { action: 'execute', of: 'audit-trail' },
    reply: Verification,
  }),
  listDisclosures: operation({
    method: 'GET',
    path: '/patients/:id/disclosures',
    summary: 'Accounting of disclosures of a patient, newest first',
    description: 'Six years back where no period is given [45 CFR 164.528].',
    permission: 'audit:read',
    audit: { action: 'read', of: 'audit-trail', patientParam: 'id' },
    params: patientPath,
    query: record({ ...period, only_accountable: onlyAccountable, search, sort, ...page }),
    reply: DisclosureList,
  }),
  exportDisclosures: operation({
    method: 'GET',
    path: '/patients/:id/disclosures.csv',
    summary: 'Accounting of disclosures of a patient as CSV',
    description:
      'At most 20,000 lines. Where there are more, the header `x-next-cursor` holds the cursor of the next file.',
    permission: 'audit:read',
    audit: { action: 'export', of: 'audit-trail', patientParam: 'id' },
    params: patientPath,
    query: record({ ...period, only_accountable: onlyAccountable, search, sort, cursor: page.cursor }),
    reply: Type.String(),
    replyType: CSV,
  }),
  getUserActivity: operation({
    method: 'GET',
    path: '/users/:id/activity',
    summary: 'What a user did',
    description: 'Thirty days back where no period is given; at most 366 days.',
    permission: 'audit:read',
    audit: { action: 'read', of: 'audit-trail' },
    params: record({ id: line(100, { minLength: 1, description: 'User id or user name' }) }),
    query: record(period),
    reply: UserActivity,
  }),
  listSuspicions: operation({
    method: 'GET',
    path: '/suspicions',
    summary: 'Patterns that the privacy officer should look at, newest first',
    description:
      'Seven days back where no period is given; at most 31 days. Volume far above the usual, refusals in series, broken glass, and looks at the user’s own record, at people of the same surname, at neighbours and at records with the flag `VIP`.',
    permission: 'audit:review',
    audit: { action: 'search', of: 'audit-trail' },
    query: record(period),
    reply: record({ suspicions: Type.Array(Suspicion) }),
  }),
};
