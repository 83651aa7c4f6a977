import { type ComponentType, lazy } from 'react';
import type { Patient } from './patient.ts';

export interface SectionProps {
  readonly patient: Patient;
}

export interface Section {
  /** Its place in the address: `patients/:id/<id>`. */
  readonly id: string;
  readonly permission: string;
  readonly Content: ComponentType<SectionProps>;
  /** Shows the record itself, which can be seen as of a past moment. */
  readonly ofRecord?: boolean;
  /** The form beside the record that changes it. */
  readonly form?: string;
}

export const sections: readonly Section[] = [
  {
    id: 'chart',
    permission: 'clinical:read',
    Content: lazy(async () => ({ default: (await import('../chart/chart.section.tsx')).ChartSection })),
  },
  {
    id: 'demographics',
    permission: 'patient:read',
    ofRecord: true,
    form: 'demographics',
    Content: lazy(async () => ({ default: (await import('./sections/demographics.section.tsx')).Demographics })),
  },
  {
    id: 'identifiers',
    permission: 'patient:read',
    ofRecord: true,
    form: 'demographics',
    Content: lazy(async () => ({ default: (await import('./sections/identifiers.section.tsx')).Identifiers })),
  },
  {
    id: 'contacts',
    permission: 'patient:read',
    ofRecord: true,
    form: 'demographics',
    Content: lazy(async () => ({ default: (await import('./sections/contacts.section.tsx')).Contacts })),
  },
  {
    id: 'visits',
    permission: 'appointment:read',
    Content: lazy(async () => ({ default: (await import('../booking/visits.section.tsx')).Visits })),
  },
  {
    id: 'coverage',
    permission: 'patient:read-coverage',
    Content: lazy(async () => ({ default: (await import('./sections/coverage.section.tsx')).Coverages })),
  },
  {
    id: 'consents',
    permission: 'patient:read-consents',
    Content: lazy(async () => ({ default: (await import('./sections/consents.section.tsx')).Consents })),
  },
  {
    id: 'duplicates',
    permission: 'patient:read',
    Content: lazy(async () => ({ default: (await import('./sections/duplicates.section.tsx')).Duplicates })),
  },
  {
    id: 'history',
    permission: 'patient:read-history',
    Content: lazy(async () => ({ default: (await import('./sections/history.section.tsx')).History })),
  },
  {
    id: 'access-log',
    permission: 'audit:read',
    Content: lazy(async () => ({ default: (await import('./sections/access-log.section.tsx')).AccessLog })),
  },
  {
    id: 'disclosures',
    permission: 'audit:read',
    Content: lazy(async () => ({ default: (await import('./sections/disclosures.section.tsx')).Disclosures })),
  },
];
