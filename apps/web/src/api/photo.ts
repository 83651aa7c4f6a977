import { type GetPatientApiResponse, patientApi } from './generated/patient.gen.ts';

interface PhotoArg {
  readonly id: string;
  /** Changes with the photo, so that a new one is fetched. */
  readonly photoId: string;
}

/** The photo travels as bytes, which the generated endpoints do not say: how it is asked for, and what it is when sent. */
const photoApi = patientApi.injectEndpoints({
  endpoints: (build) => ({
    /** An object URL, for as long as somebody shows it. */
    patientPhoto: build.query<string, PhotoArg>({
      async queryFn({ id }, _api, _options, ask) {
        const answer = await ask({ url: `/api/patients/${id}/photo`, responseType: 'blob' });
        return answer.error ? { error: answer.error } : { data: URL.createObjectURL(answer.data as Blob) };
      },
      async onCacheEntryAdded(_arg, { cacheDataLoaded, cacheEntryRemoved }) {
        const loaded = await cacheDataLoaded.catch(() => undefined);
        await cacheEntryRemoved;
        if (loaded) URL.revokeObjectURL(loaded.data);
      },
    }),
    sendPhoto: build.mutation<GetPatientApiResponse, { readonly id: string; readonly photo: Blob }>({
      query: ({ id, photo }) => ({
        url: `/api/patients/${id}/photo`,
        method: 'PUT',
        body: photo,
        headers: { 'content-type': photo.type },
      }),
      invalidatesTags: ['patient'],
    }),
  }),
});

export const { usePatientPhotoQuery, useSendPhotoMutation } = photoApi;
