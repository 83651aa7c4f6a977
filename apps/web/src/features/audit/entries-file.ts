import type { ExportEntriesApiArg } from '../../api/generated/audit.gen.ts';
import { hospitalApi } from '../../api/hospital-api.ts';

/** Most lines of one file of the server. */
const MOST_LINES = 20_000;

/** The server's CSV as a file, which the generated endpoint would read as text. */
const filesApi = hospitalApi.injectEndpoints({
  endpoints: (build) => ({
    entriesFile: build.query<Blob, ExportEntriesApiArg>({
      query: ({ 'X-Purpose-Of-Use': purpose, ...params }) => ({
        url: '/api/audit/export.csv',
        params,
        headers: { 'X-Purpose-Of-Use': purpose },
        responseType: 'blob',
      }),
      keepUnusedDataFor: 0,
    }),
  }),
  overrideExisting: true,
});

export const { useLazyEntriesFileQuery } = filesApi;

/** Whether the server stopped at its limit, so that older entries are missing. */
export async function isCutOff(file: Blob): Promise<boolean> {
  const lines = (await file.text()).match(/\r\n/g)?.length ?? 0;
  return lines > MOST_LINES;
}
