import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["audit"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      listEntries: build.query<ListEntriesApiResponse, ListEntriesApiArg>({
        query: (queryArg) => ({
          url: `/api/audit`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            id: queryArg.id,
            patient: queryArg.patient,
            user: queryArg.user,
            from: queryArg["from"],
            to: queryArg.to,
            action: queryArg.action,
            outcome: queryArg.outcome,
            operation: queryArg.operation,
            service: queryArg.service,
            purpose: queryArg.purpose,
            search: queryArg.search,
            sort: queryArg.sort,
            per_page: queryArg.perPage,
            cursor: queryArg.cursor,
          },
        }),
        providesTags: ["audit"],
      }),
      exportEntries: build.query<ExportEntriesApiResponse, ExportEntriesApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/audit/export.csv`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              id: queryArg.id,
              patient: queryArg.patient,
              user: queryArg.user,
              from: queryArg["from"],
              to: queryArg.to,
              action: queryArg.action,
              outcome: queryArg.outcome,
              operation: queryArg.operation,
              service: queryArg.service,
              purpose: queryArg.purpose,
              search: queryArg.search,
              sort: queryArg.sort,
              cursor: queryArg.cursor,
            },
          }),
          providesTags: ["audit"],
        },
      ),
      verifyTrail: build.mutation<VerifyTrailApiResponse, VerifyTrailApiArg>({
        query: (queryArg) => ({
          url: `/api/audit/verify`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["audit"],
      }),
      listDisclosures: build.query<
        ListDisclosuresApiResponse,
        ListDisclosuresApiArg
      >({
        query: (queryArg) => ({
          url: `/api/audit/patients/${queryArg.id}/disclosures`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
            only_accountable: queryArg.onlyAccountable,
            search: queryArg.search,
            sort: queryArg.sort,
            per_page: queryArg.perPage,
            cursor: queryArg.cursor,
          },
        }),
        providesTags: ["audit"],
      }),
      exportDisclosures: build.query<
        ExportDisclosuresApiResponse,
        ExportDisclosuresApiArg
      >({
        query: (queryArg) => ({
          url: `/api/audit/patients/${queryArg.id}/disclosures.csv`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
            only_accountable: queryArg.onlyAccountable,
            search: queryArg.search,
            sort: queryArg.sort,
            cursor: queryArg.cursor,
          },
        }),
        providesTags: ["audit"],
      }),
      getUserActivity: build.query<
        GetUserActivityApiResponse,
        GetUserActivityApiArg
      >({
        query: (queryArg) => ({
          url: `/api/audit/users/${queryArg.id}/activity`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
          },
        }),
        providesTags: ["audit"],
      }),
      listSuspicions: build.query<
        ListSuspicionsApiResponse,
        ListSuspicionsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/audit/suspicions`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
          },
        }),
        providesTags: ["audit"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as auditApi };
export type ListEntriesApiResponse = /** status 200 Done. */ {
  entries: {
    /** Place in the trail: 1, 2, 3 … without gaps */
    number: number;
    id: string;
    at: string;
    /** The service that was asked */
    service: string;
    /** User id, client id, `system` or `anonymous` */
    actor: string;
    actor_name: string | null;
    session: string | null;
    /** `<service>.<operation>` */
    operation: string;
    action: string;
    /** The kind of thing accessed, e.g. `patient` */
    subject_kind: string;
    /** Every patient whose data was shown or changed */
    patients: string[];
    /** granted: done as asked; denied: refused; failed: allowed, but it went wrong */
    outcome: "granted" | "denied" | "failed";
    /** HTTP’s number for the outcome */
    status: number;
    /** Purpose of use (HL7 v3 PurposeOfUse) */
    purpose: string;
    address: string | null;
    correlation_id: string;
    /** Hash of the entry before */
    previous: string;
    /** SHA-256 over the entry’s fields and the hash before it */
    hash: string;
    has_note: boolean;
    note: string | null;
  }[];
  total: number;
  total_is_estimate: boolean;
  next_cursor: string | null;
};
export type ListEntriesApiArg = {
  /** Of one entry */
  id?: string;
  patient?: string;
  /** User id or user name */
  user?: string;
  /** First instant, or first day */
  from?: string;
  /** Instant before which, or last day */
  to?: string;
  action?:
    | "read"
    | "search"
    | "create"
    | "update"
    | "delete"
    | "execute"
    | "export"
    | "print"
    | "login";
  /** granted: done as asked; denied: refused; failed: allowed, but it went wrong */
  outcome?: "granted" | "denied" | "failed";
  operation?: string;
  service?: string;
  purpose?: string;
  /** Part of the name of who acted, of the operation, or the address; of one patient only */
  search?: string;
  /** `at`: the oldest first; the newest where absent */
  sort?: "at" | "-at";
  perPage?: number;
  /** `next_cursor` of the page before */
  cursor?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ExportEntriesApiResponse = /** status 200 Done. */ string;
export type ExportEntriesApiArg = {
  /** Of one entry */
  id?: string;
  patient?: string;
  /** User id or user name */
  user?: string;
  /** First instant, or first day */
  from?: string;
  /** Instant before which, or last day */
  to?: string;
  action?:
    | "read"
    | "search"
    | "create"
    | "update"
    | "delete"
    | "execute"
    | "export"
    | "print"
    | "login";
  /** granted: done as asked; denied: refused; failed: allowed, but it went wrong */
  outcome?: "granted" | "denied" | "failed";
  operation?: string;
  service?: string;
  purpose?: string;
  /** Part of the name of who acted, of the operation, or the address; of one patient only */
  search?: string;
  /** `at`: the oldest first; the newest where absent */
  sort?: "at" | "-at";
  /** `next_cursor` of the page before */
  cursor?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type VerifyTrailApiResponse = /** status 200 Done. */ {
  ok: boolean;
  /** Entries that were checked */
  entries: number;
  /** Entries before the signed cut-over, which are gone by rule */
  removed_by_retention: number;
  first_bad: {
    /** The first entry that is wrong */
    number: number;
    kind: "changed" | "removed" | "inserted" | "reordered" | "cut-off";
    up_to: number | null;
    /** One sentence for people */
    text: string;
  } | null;
  /** Signed checkpoints that were compared, of the database and the anchor */
  checkpoints: number;
  /** Number of the newest entry that the anchor knows; 0 without one */
  anchored_up_to: number;
  /** The entries that hold, from the oldest, at most twelve stretches; what follows the last has no checkpoint yet */
  stretches: {
    /** First entry */
    from: number;
    /** Last entry, which the checkpoint vouches for */
    up_to: number;
    /** Signed checkpoints within */
    checkpoints: number;
    /** When the last of them was signed */
    at: string;
  }[];
  checked_at: string;
  /** The database holds checkpoints, but the anchor is gone or has no key */
  anchor_lost: boolean;
  duration_ms: number;
};
export type VerifyTrailApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListDisclosuresApiResponse = /** status 200 Done. */ {
  patient: string;
  from: string;
  to: string;
  disclosures: {
    date: string;
    who: {
      id: string;
      name: string | null;
      address: string | null;
    };
    /** Brief description, e.g. `read patient (patient.getPatient)` */
    what: string;
    purpose: {
      code: string;
      text: string;
    };
    exemption: string | null;
  }[];
  next_cursor: string | null;
};
export type ListDisclosuresApiArg = {
  /** The patient’s UUID */
  id: string;
  /** First instant, or first day */
  from?: string;
  /** Instant before which, or last day */
  to?: string;
  /** Only what the law requires to be accounted for [45 CFR 164.528(a)(1)] */
  onlyAccountable?: boolean;
  /** Part of the name of who acted, of the operation, or the address */
  search?: string;
  /** `at`: the oldest first; the newest where absent */
  sort?: "at" | "-at";
  perPage?: number;
  /** `next_cursor` of the page before */
  cursor?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ExportDisclosuresApiResponse = /** status 200 Done. */ string;
export type ExportDisclosuresApiArg = {
  /** The patient’s UUID */
  id: string;
  /** First instant, or first day */
  from?: string;
  /** Instant before which, or last day */
  to?: string;
  /** Only what the law requires to be accounted for [45 CFR 164.528(a)(1)] */
  onlyAccountable?: boolean;
  /** Part of the name of who acted, of the operation, or the address */
  search?: string;
  /** `at`: the oldest first; the newest where absent */
  sort?: "at" | "-at";
  /** `next_cursor` of the page before */
  cursor?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetUserActivityApiResponse = /** status 200 Done. */ UserActivity;
export type GetUserActivityApiArg = {
  /** User id or user name */
  id: string;
  /** First instant, or first day */
  from?: string;
  /** Instant before which, or last day */
  to?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListSuspicionsApiResponse = /** status 200 Done. */ {
  suspicions: {
    kind:
      | "unusual-volume"
      | "denied-series"
      | "break-glass"
      | "own-record"
      | "same-surname"
      | "neighbour"
      | "vip";
    at: string;
    actor: string;
    actor_name: string | null;
    patients: string[];
    /** Accesses of an unusual volume, refusals of a series, else patients */
    count: number;
    usual: number | null;
  }[];
};
export type ListSuspicionsApiArg = {
  /** First instant, or first day */
  from?: string;
  /** Instant before which, or last day */
  to?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
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
export type UserActivity = {
  user: string;
  name: string | null;
  from: string;
  to: string;
  granted: number;
  denied: number;
  failed: number;
  /** Different patients whose data the user was shown or changed */
  patients: number;
  days: {
    day: string;
    granted: number;
    denied: number;
    failed: number;
  }[];
  operations: {
    operation: string;
    action: string;
    granted: number;
    denied: number;
    failed: number;
    last_at: string;
  }[];
};
export const {
  useListEntriesQuery,
  useLazyListEntriesQuery,
  useExportEntriesQuery,
  useLazyExportEntriesQuery,
  useVerifyTrailMutation,
  useListDisclosuresQuery,
  useLazyListDisclosuresQuery,
  useExportDisclosuresQuery,
  useLazyExportDisclosuresQuery,
  useGetUserActivityQuery,
  useLazyGetUserActivityQuery,
  useListSuspicionsQuery,
  useLazyListSuspicionsQuery,
} = injectedRtkApi;
