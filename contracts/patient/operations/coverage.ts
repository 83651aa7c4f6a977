import { date, nullable, operation, record, Type, uuid } from '@hms/platform/contract';
import { Consent, consentTerms } from '../consent.ts';
import { Coverage, coverageTerms, MemberId } from '../coverage.ts';
import { patientPath, Reason } from './patient-path.ts';

const { kind, payer, plan, group_number, period, order, relationship, subscriber } = coverageTerms;

export const coverageOperations = {
  listCoverages: operation({
    method: 'GET',
    path: '/:id/coverages',
    summary: 'The insurances and other payers of a patient, in the order in which they are billed',
    description: 'Those of records that were merged into this one are among them.',
    permission: 'patient:read-coverage',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: record({ coverages: Type.Array(Coverage) }),
  }),
  addCoverage: operation({
    method: 'POST',
    path: '/:id/coverages',
    summary: 'Add an insurance or other payer',
    description: 'Without `order` it is billed after those that are active. Two cannot be active in the same place.',
    permission: 'patient:change-coverage',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      kind,
      payer,
      plan: Type.Optional(plan),
      group_number: Type.Optional(group_number),
      period: Type.Optional(period),
      order: Type.Optional(order),
      relationship: Type.Optional(relationship),
      subscriber: Type.Optional(subscriber),
      member_id: Type.Optional(nullable(MemberId)),
    }),
    reply: Coverage,
    status: 201,
  }),
  updateCoverage: operation({
    method: 'PATCH',
    path: '/:id/coverages/:coverage',
    summary: 'Change the terms of a coverage',
    permission: 'patient:change-coverage',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: record({ id: uuid(), coverage: uuid() }),
    body: record({
      kind: Type.Optional(kind),
      payer: Type.Optional(payer),
      plan: Type.Optional(plan),
      group_number: Type.Optional(group_number),
      period: Type.Optional(period),
      order: Type.Optional(order),
      relationship: Type.Optional(relationship),
      subscriber: Type.Optional(subscriber),
      member_id: Type.Optional(nullable(MemberId)),
    }),
    reply: Coverage,
  }),
  endCoverage: operation({
    method: 'POST',
    path: '/:id/coverages/:coverage/end',
    summary: 'End a coverage',
    permission: 'patient:change-coverage',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: record({ id: uuid(), coverage: uuid() }),
    body: record({
      ended_on: Type.Optional(date({ description: 'The last day; today where absent' })),
      reason: Type.Optional(Reason),
    }),
    reply: Coverage,
  }),
};

export const consentOperations = {
  listConsents: operation({
    method: 'GET',
    path: '/:id/consents',
    summary: 'What was permitted and denied, the newest first',
    description: 'Consents of records that were merged into this one are among them.',
    permission: 'patient:read-consents',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    reply: record({ consents: Type.Array(Consent) }),
  }),
  giveConsent: operation({
    method: 'POST',
    path: '/:id/consents',
    summary: 'Record what the patient, or whoever speaks for them, permits or denies',
    permission: 'patient:change-consents',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: patientPath,
    body: record({
      category: consentTerms.category,
      decision: consentTerms.decision,
      scope: Type.Optional(consentTerms.scope),
      period: Type.Optional(consentTerms.period),
      given_by: Type.Optional(consentTerms.given_by),
    }),
    reply: Consent,
    status: 201,
  }),
  revokeConsent: operation({
    method: 'POST',
    path: '/:id/consents/:consent/revoke',
    summary: 'Revoke a consent',
    permission: 'patient:change-consents',
    audit: { action: 'update', of: 'patient', patientParam: 'id' },
    params: record({ id: uuid(), consent: uuid() }),
    body: nullable(record({ reason: Type.Optional(Reason) })),
    reply: Consent,
  }),
};
