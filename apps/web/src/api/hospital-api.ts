import { createApi } from '@reduxjs/toolkit/query/react';
import { axiosBaseQuery } from './axios-base-query.ts';

/** Everything that the server knows lives here and nowhere else; the endpoints are injected by the generated files. */
export const hospitalApi = createApi({
  baseQuery: axiosBaseQuery,
  refetchOnReconnect: true,
  endpoints: () => ({}),
});
