import { instant, line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { proof } from './sign-in.ts';

/** Why somebody looks at a record that is closed to them. */
export const breakGlassReasons = {
  emergency: 'The patient’s life or health is in immediate danger',
  'unable-to-consent': 'The patient cannot be asked, and treatment cannot wait',
  'covering-colleague': 'I cover for the treating colleague, who cannot be reached',
  'continuity-of-care': 'I take the patient over before the treatment relationship is recorded',
  'patient-request': 'The patient asks me to',
  'legal-duty': 'Law or court order requires it',
  other: 'Another reason, described in the text',
} as const;

export const ReasonCode = oneOf([
  'emergency',
  'unable-to-consent',
  'covering-colleague',
  'continuity-of-care',
  'patient-request',
  'legal-duty',
  'other',
]);

export const BreakGlassRequest = record({
  id: uuid(),
  user_id: uuid(),
  username: Type.String(),
  patient_id: uuid({ description: 'The patient’s UUID' }),
  reason_code: ReasonCode,
  reason_text: nullable(Type.String({ description: 'Null once the patient was forgotten' })),
  opened_at: instant(),
  until: instant(),
  ended_at: nullable(instant()),
  review: nullable(
    record({
      verdict: oneOf(['justified', 'not-justified']),
      note: nullable(Type.String()),
      reviewed_by: uuid(),
      reviewed_at: instant(),
    }),
  ),
  version: Type.Integer(),
});
export type BreakGlassRequest = Static<typeof BreakGlassRequest>;

const requestPath = record({ id: uuid() });

export const breakGlassOperations = {
  listBreakGlassReasons: operation({
    method: 'GET',
    path: '/break-the-glass/reasons',
    summary: 'Reasons for breaking the glass',
    permission: 'signed-in',
    audit: 'none',
    reply: record({ reasons: Type.Array(record({ code: ReasonCode, text: Type.String() })) }),
  }),
  breakGlass: operation({
    method: 'POST',
    path: '/break-the-glass',
    summary: 'Open a closed record for a limited time',
    description:
      'Takes a fresh proof of who you are: a code of the authenticator, or the password. The privacy officer is told and reviews every case.',
    permission: 'break-glass:open',
    audit: { action: 'execute', of: 'patient' },
    body: record({
      patient_id: uuid(),
      reason_code: ReasonCode,
      reason_text: line(1000, { minLength: 3 }),
      minutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 480 })),
      ...proof,
    }),
    reply: BreakGlassRequest,
    status: 201,
  }),
  listMyBreakGlass: operation({
    method: 'GET',
    path: '/break-the-glass/mine',
    summary: 'Records that I have opened and may still see',
    permission: 'signed-in',
    audit: { action: 'read', of: 'break-glass' },
    reply: record({ requests: Type.Array(BreakGlassRequest) }),
  }),
  endBreakGlass: operation({
    method: 'POST',
    path: '/break-the-glass/:id/end',
    summary: 'Close a record that I have opened',
    permission: 'signed-in',
    audit: { action: 'execute', of: 'break-glass' },
    params: requestPath,
    reply: BreakGlassRequest,
  }),
  listBreakGlass: operation({
    method: 'GET',
    path: '/break-the-glass',
    summary: 'Cases to review, oldest first, or those reviewed',
    permission: 'break-glass:review',
    audit: { action: 'search', of: 'patient' },
    query: record({
      reviewed: Type.Optional(Type.Boolean()),
      user_id: Type.Optional(uuid()),
      patient_id: Type.Optional(uuid()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: record({ requests: Type.Array(BreakGlassRequest), awaiting_review: Type.Integer() }),
  }),
  reviewBreakGlass: operation({
    method: 'POST',
    path: '/break-the-glass/:id/review',
    summary: 'Judge a case',
    permission: 'break-glass:review',
    audit: { action: 'update', of: 'patient' },
    params: requestPath,
    body: record({
      verdict: oneOf(['justified', 'not-justified']),
      note: Type.Optional(line(2000)),
    }),
    reply: BreakGlassRequest,
  }),
};
