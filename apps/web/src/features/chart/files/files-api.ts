import type { Attachment } from '@hms/contracts/clinical';
import { clinicalApi } from '../../../api/generated/clinical.gen.ts';

interface Attaching {
  readonly patient: string;
  readonly title: string;
  readonly category: Attachment['category'];
  readonly note?: string;
  readonly encounter_id?: string;
  readonly file: Blob;
}

/** Files travel as bytes, which the generated endpoints do not say: how they are asked for, and what they are when sent. */
const filesApi = clinicalApi.injectEndpoints({
  endpoints: (build) => ({
    attachFile: build.mutation<Attachment, Attaching>({
      query: ({ patient, file, ...params }) => ({
        url: `/api/clinical/patients/${patient}/attachments`,
        method: 'POST',
        params,
        body: file,
        headers: { 'content-type': file.type },
      }),
      invalidatesTags: ['clinical'],
    }),
    /** An object URL, which whoever asked for it gives back. */
    fileContent: build.mutation<string, { readonly id: string }>({
      async queryFn({ id }, _api, _options, ask) {
        const answer = await ask({ url: `/api/clinical/attachments/${id}/content`, responseType: 'blob' });
        return answer.error ? { error: answer.error } : { data: URL.createObjectURL(answer.data as Blob) };
      },
    }),
  }),
});

export const { useAttachFileMutation, useFileContentMutation } = filesApi;
