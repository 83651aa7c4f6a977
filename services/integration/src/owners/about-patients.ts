import type { Key } from '@hms/platform/security';
import type { IntegrationService } from '../integration-service.ts';

type Service = Pick<IntegrationService, 'keys' | 'patients'>;

interface Sealing {
  readonly subject: string | undefined;
  readonly seal: Key | undefined;
}

/** What one request asks about the patients of its resources, each once. */
export interface AboutPatients {
  /** Those who were forgotten. */
  erasedAmong(patients: readonly string[]): Promise<string[]>;
  /** The first whom the hospital has registered, and their key. */
  sealOf(patients: readonly string[]): Promise<Sealing>;
}

export function aboutPatients(service: Service): AboutPatients {
  const erased = new Map<string, Promise<boolean>>();
  const seals = new Map<string, Promise<Sealing>>();
  const isErased = async (patient: string) => (await service.patients.erasedAmong([patient])).length > 0;
  return {
    async erasedAmong(patients) {
      const gone: string[] = [];
      for (const patient of patients) if (await once(erased, patient, isErased)) gone.push(patient);
      return gone;
    },
    sealOf: (patients) => once(seals, patients.join(' '), () => sealOf(service, patients)),
  };
}

function once<T>(known: Map<string, Promise<T>>, name: string, ask: (name: string) => Promise<T>): Promise<T> {
  let answer = known.get(name);
  if (!answer) {
    answer = ask(name);
    known.set(name, answer);
  }
  return answer;
}

/** The first of the patients whom the hospital has registered, and their key. */
export async function sealOf({ keys }: Pick<Service, 'keys'>, patients: readonly string[]): Promise<Sealing> {
  for (const subject of patients) {
    const seal = await keys.of(subject);
    if (seal) return { subject, seal };
  }
  return { subject: undefined, seal: undefined };
}
