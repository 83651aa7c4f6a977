import type { Appointment } from '../../api/generated/appointment.gen.ts';

export type { Appointment };
export type AppointmentStatus = Appointment['status'];

/** The header by which a change is refused when somebody else was faster. */
export const ifMatch = ({ version }: Pick<Appointment, 'version'>): { readonly 'If-Match': string } => ({
  'If-Match': `"${version}"`,
});

/** Whom it is with: the first provider, else the first of what is booked. */
export function leaderOf({ resources }: Pick<Appointment, 'resources'>): Appointment['resources'][number] | undefined {
  return resources.find(({ kind }) => kind === 'provider') ?? resources[0];
}

export const namesOf = (resources: readonly { readonly name: string }[]): string =>
  resources.map(({ name }) => name).join(' · ');
