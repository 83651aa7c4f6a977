import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["monitoring"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      listServices: build.query<ListServicesApiResponse, ListServicesApiArg>({
        query: (queryArg) => ({
          url: `/api/monitoring/services`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["monitoring"],
      }),
      listParkedItems: build.query<
        ListParkedItemsApiResponse,
        ListParkedItemsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/monitoring/services/${queryArg.service}/parked-items`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            consumer: queryArg.consumer,
            source: queryArg.source,
          },
        }),
        providesTags: ["monitoring"],
      }),
      replayParkedItems: build.mutation<
        ReplayParkedItemsApiResponse,
        ReplayParkedItemsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/monitoring/services/${queryArg.service}/replay`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["monitoring"],
      }),
      runJob: build.mutation<RunJobApiResponse, RunJobApiArg>({
        query: (queryArg) => ({
          url: `/api/monitoring/services/${queryArg.service}/jobs/${queryArg.job}/run`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["monitoring"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as monitoringApi };
export type ListServicesApiResponse = /** status 200 Done. */ {
  at: string;
  services: ServiceState[];
};
export type ListServicesApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListParkedItemsApiResponse = /** status 200 Done. */ {
  items: ParkedItem[];
};
export type ListParkedItemsApiArg = {
  service: string;
  consumer: string;
  /** The log that it follows */
  source: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ReplayParkedItemsApiResponse = /** status 200 Done. */ {
  replayed: number;
};
export type ReplayParkedItemsApiArg = {
  service: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    consumer: string;
    /** The log that it follows */
    source: string;
  };
};
export type RunJobApiResponse = unknown;
export type RunJobApiArg = {
  service: string;
  job: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ConsumerState = {
  name: string;
  /** The log that is followed, `<service>.events` or `<service>.access-log` */
  source: string;
  /** Age of the newest event that was applied; 0 when all are */
  lag_seconds: number;
  trouble: string | null;
  /** Events that could not be applied, and those of their streams behind them */
  dead_letters: number;
  oldest_dead_letter: string | null;
};
export type JobState = {
  name: string;
  /** When it runs, in UTC */
  cron: string;
  state: ("waiting" | "running" | "succeeded" | "failed") | null;
  started_at: string | null;
  ended_at: string | null;
};
export type SlowStatement = {
  /** Its name, or its text without values */
  statement: string;
  calls: number;
  /** All calls that were slow together, in milliseconds */
  total_ms: number;
  /** The longest of them, in milliseconds */
  longest_ms: number;
  last_at: string;
};
export type Inspection = {
  service: string;
  version: string;
  process: {
    /** Computer and process number; the same for all services of one process */
    id: string;
    started_at: string;
    /** Bytes that the process holds */
    memory: number;
    node: string;
  };
  database: {
    reachable: boolean;
    busy: number;
    idle: number;
    /** Callers that wait for a connection */
    waiting: number;
    size: number | null;
  };
  files: {
    /** What they lie in */
    store: "folder" | "s3";
    reachable: boolean;
  } | null;
  consumers: ConsumerState[];
  jobs: JobState[];
  /** Of 100 ms or more since the process started */
  slow_statements: SlowStatement[];
};
export type ServiceState = {
  service: string;
  /** degraded: it serves, but something stands in the way; unavailable: its process or database is away */
  state: "ok" | "degraded" | "unavailable";
  inspection: Inspection | null;
};
export type Problem = {
  type: string;
  title: string;
  status: number;
  /** Stable; programs decide by it. */
  code: string;
  /** For people. */
  detail: string;
  correlation_id: string;
  /** Where a request is not as the contract says. */
  errors?: {
    /** JSON pointer */
    path: string;
    /** Stable: the keyword of JSON Schema. */
    rule: string;
    /** What the rule asks for, where it asks for something. */
    expected?: number | string;
    /** For people, in English. */
    message: string;
  }[];
  [key: string]: any;
};
export type ParkedItem = {
  id: number;
  stream: string;
  event_type: string | null;
  occurred_at: string | null;
  error: string;
  parked_at: string;
};
export const {
  useListServicesQuery,
  useLazyListServicesQuery,
  useListParkedItemsQuery,
  useLazyListParkedItemsQuery,
  useReplayParkedItemsMutation,
  useRunJobMutation,
} = injectedRtkApi;
