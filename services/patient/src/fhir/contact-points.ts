import type { Demographics } from '@hms/contracts/patient';
import type { Address, ContactPoint, PatientContact } from '@medplum/fhirtypes';
import { asLine, present, type Translation } from './kept.ts';

type Telecom = Demographics['telecom'][number];
type DomainAddress = NonNullable<Demographics['address']>;
type EmergencyContact = NonNullable<Demographics['emergency_contact']>;

export const contactPoint: Translation<ContactPoint, Telecom> = {
  read({ system, value, use }) {
    const line = asLine(value, 255);
    return line === undefined ? undefined : present<Telecom>({ system: system ?? 'other', value: line, use });
  },
  write: (telecom) => ({ ...telecom }),
};

/** The number to call first: one in use, before one at work. */
export function numberToCall(points: readonly ContactPoint[]): string | null {
  const phones = points.filter(({ system, use, value }) => system === 'phone' && use !== 'old' && fits(value, 20));
  const first = phones.find(({ use }) => use !== 'work') ?? phones[0];
  return asLine(first?.value, 20) ?? null;
}

export function addressToWrite(points: readonly ContactPoint[]): string | null {
  const mail = points.find(({ system, use, value }) => system === 'email' && use !== 'old' && fits(value, 255));
  return asLine(mail?.value, 255) ?? null;
}

/** A number cut short would be another number. */
const fits = (value: string | undefined, most: number): boolean => value !== undefined && value.length <= most;

export const address: Translation<Address, DomainAddress> = {
  read({ use, line = [], city, district, state, postalCode, country }) {
    const lines = line.flatMap((each) => asLine(each, 200) ?? []).slice(0, 6);
    return present<DomainAddress>({
      use,
      lines,
      city: asLine(city, 100),
      district: asLine(district, 100),
      state: asLine(state, 100),
      postal_code: asLine(postalCode, 20),
      country: asLine(country, 100),
    });
  },
  write: ({ use, lines, city, district, state, postal_code, country }) =>
    present<Address>({ use, line: lines, city, district, state, postalCode: postal_code, country }),
};

const EMERGENCY = { system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code: 'C' };

export const isEmergencyContact = ({ relationship = [] }: PatientContact): boolean =>
  relationship.some(({ coding = [] }) => coding.some(({ code }) => code === EMERGENCY.code));

export const emergencyContact: Translation<PatientContact, EmergencyContact> = {
  read({ name, relationship = [], telecom = [] }) {
    const called = asLine(name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' '), 200);
    if (called === undefined) return undefined;
    const said = relationship.map(({ text, coding }) => text ?? coding?.find(({ code }) => code !== 'C')?.display);
    const ofSystem = (system: ContactPoint['system']) => telecom.find((point) => point.system === system)?.value;
    return present<EmergencyContact>({
      name: called,
      relationship: asLine(said.find(Boolean), 60),
      contact_number: asLine(ofSystem('phone'), 40),
      email: asLine(ofSystem('email'), 255),
    });
  },
  write: ({ name, relationship, contact_number, email }) =>
    present<PatientContact>({
      relationship: [present({ coding: [EMERGENCY], text: relationship })],
      name: { text: name },
      telecom: [
        ...(contact_number ? [{ system: 'phone' as const, value: contact_number }] : []),
        ...(email ? [{ system: 'email' as const, value: email }] : []),
      ],
    }),
};
