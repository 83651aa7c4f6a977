import type { BaseQueryApi } from '@reduxjs/toolkit/query';
import { authApi } from '../api/generated/auth.gen.ts';
import {
  type ListPatientNamesApiArg,
  type ListPatientNamesApiResponse,
  patientApi,
} from '../api/generated/patient.gen.ts';
import type { Problem } from '../api/problem.ts';
import { inOneGo } from './in-one-go.ts';

type PatientName = ListPatientNamesApiResponse['names'][number];
interface WantedPatient {
  readonly id: string;
  readonly purpose?: ListPatientNamesApiArg['X-Purpose-Of-Use'];
}
interface Asking {
  readonly dispatch: BaseQueryApi['dispatch'];
  readonly purpose: WantedPatient['purpose'];
}

/** Most ids that one request takes. */
const MOST = 100;
const ONCE = { subscribe: false, forceRefetch: true } as const;

/** Names for ids. What many places of a page want is one request, for each of which patients' trails hold one entry. */
const injected = patientApi.enhanceEndpoints({ addTagTypes: ['auth', 'patient'] }).injectEndpoints({
  endpoints: (build) => {
    const patientNames = inOneGo<Asking, PatientName>(
      MOST,
      ({ purpose }) => purpose ?? '',
      async ({ dispatch, purpose }, ids) => {
        const ask = { ids: ids.join(), ...(purpose ? { 'X-Purpose-Of-Use': purpose } : {}) };
        const { names } = await dispatch(patientApi.endpoints.listPatientNames.initiate(ask, ONCE)).unwrap();
        return new Map(names.map((name) => [name.id, name]));
      },
    );
    const actorNames = inOneGo<Pick<Asking, 'dispatch'>, string>(
      MOST,
      () => '',
      async ({ dispatch }, ids) => {
        const { names } = await dispatch(authApi.endpoints.listNames.initiate({ ids: ids.join() }, ONCE)).unwrap();
        return new Map(names.map(({ id, name }) => [id, name]));
      },
    );
    return {
      /** Null for nobody, and for whom the person may not see. */
      patientName: build.query<PatientName | null, WantedPatient>({
        queryFn: async ({ id, purpose }, { dispatch }) =>
          answer<PatientName | null>(patientNames({ dispatch, purpose }, id).then((name) => name ?? null)),
        providesTags: ['patient'],
      }),
      /** The same for many, by id; whoever is not known or may not be seen is absent. */
      patientNames: build.query<Readonly<Record<string, PatientName>>, readonly string[]>({
        queryFn: async (ids, { dispatch }) =>
          answer<Readonly<Record<string, PatientName>>>(
            Promise.all(ids.map((id) => patientNames({ dispatch, purpose: undefined }, id))).then((names) =>
              Object.fromEntries(names.flatMap((name) => (name ? [[name.id, name]] : []))),
            ),
          ),
        providesTags: ['patient'],
      }),
      /** The names of those who act here, by id; whoever is not known is absent. */
      actorNames: build.query<Readonly<Record<string, string>>, readonly string[]>({
        queryFn: async (ids, { dispatch }) =>
          answer<Readonly<Record<string, string>>>(
            Promise.all(ids.map(async (id) => [id, await actorNames({ dispatch }, id)] as const)).then((names) =>
              Object.fromEntries(names.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]]))),
            ),
          ),
        providesTags: ['auth'],
      }),
    };
  },
});

async function answer<T>(asked: Promise<T>): Promise<{ data: T } | { error: Problem }> {
  return asked.then(
    (data) => ({ data }),
    (error: Problem) => ({ error }),
  );
}

export const { usePatientNameQuery, usePatientNamesQuery, useActorNamesQuery } = injected;
