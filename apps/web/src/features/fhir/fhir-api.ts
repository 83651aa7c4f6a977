import { sendAsMe, unreached } from '../../api/axios-base-query.ts';
import { hospitalApi } from '../../api/hospital-api.ts';
import { type Capabilities, capabilitiesFrom } from './capabilities.ts';

export const BASE = '/fhir/R4';
const FHIR_JSON = 'application/fhir+json';

/** A request as somebody composes it. */
export interface Asked {
  readonly method: string;
  /** Below the base, with its query and without a slash before it. */
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** None where empty. */
  readonly body: string;
}

export interface Answered {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** From sending to the whole answer. */
  readonly milliseconds: number;
}

/** FHIR travels as text here: resources are shown as the server wrote them, to the digit. */
const fhirApi = hospitalApi.enhanceEndpoints({ addTagTypes: ['fhir'] }).injectEndpoints({
  endpoints: (build) => ({
    fhirCapabilities: build.query<Capabilities, void>({
      query: () => ({ url: `${BASE}/metadata`, headers: { accept: FHIR_JSON } }),
      transformResponse: capabilitiesFrom,
      keepUnusedDataFor: 3_600,
    }),
    /** How many resources there are of each type that one may read. */
    fhirCounts: build.query<Readonly<Record<string, number>>, void>({
      query: () => ({ url: `${BASE}/$get-resource-counts`, headers: { accept: FHIR_JSON } }),
      transformResponse: ({ parameter }: { parameter: { name: string; valueInteger: number }[] }) =>
        Object.fromEntries(parameter.map(({ name, valueInteger }) => [name, valueInteger])),
      providesTags: ['fhir'],
    }),
    /** The JSON text at a path below the base. */
    fhirText: build.query<string, string>({
      query: (path) => ({ url: `${BASE}/${path}`, headers: { accept: FHIR_JSON }, responseType: 'text' }),
      providesTags: ['fhir'],
    }),
    /** Sends what somebody composed; whatever is answered is the result. */
    fhirSend: build.mutation<Answered, Asked>({
      async queryFn({ method, path, headers, body }, { signal }) {
        const began = performance.now();
        try {
          const answer = await sendAsMe(
            {
              url: `${BASE}/${path}`,
              method,
              headers: Object.fromEntries(headers),
              responseType: 'text',
              // As bytes: text would be written anew where it is no JSON.
              ...(body === '' ? {} : { body: new Blob([body]) }),
            },
            signal,
          );
          const milliseconds = performance.now() - began;
          const said = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
          return {
            data: {
              status: answer.status,
              reason: answer.statusText,
              headers: said.sort(([a], [b]) => a.localeCompare(b)),
              text: String(answer.data ?? ''),
              milliseconds,
            },
          };
        } catch (error) {
          return { error: unreached(error) };
        }
      },
      invalidatesTags: (_answer, _error, { method }) => (method === 'GET' ? [] : ['fhir']),
    }),
  }),
});

export const {
  useFhirCapabilitiesQuery,
  useFhirCountsQuery,
  useFhirTextQuery,
  useLazyFhirTextQuery,
  useFhirSendMutation,
} = fhirApi;
