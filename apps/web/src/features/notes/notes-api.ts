import { clinicalApi } from '../../api/generated/clinical.gen.ts';

/** A draft is saved as one writes: only what is shown of this note is asked for again, and that the answer says already. */
const notesApi = clinicalApi.enhanceEndpoints({
  endpoints: {
    writeNoteSection: {
      invalidatesTags: [],
      async onQueryStarted({ id }, { dispatch, queryFulfilled }) {
        const answer = await queryFulfilled.catch(() => undefined);
        if (answer) dispatch(clinicalApi.util.upsertQueryData('getNote', { id }, answer.data));
      },
    },
  },
});

export const { useWriteNoteSectionMutation } = notesApi;
