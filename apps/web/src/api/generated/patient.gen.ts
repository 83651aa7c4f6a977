import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["patient"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      findDuplicates: build.query<
        FindDuplicatesApiResponse,
        FindDuplicatesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/duplicates`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      listDuplicates: build.query<
        ListDuplicatesApiResponse,
        ListDuplicatesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/duplicates`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      listPatientNames: build.query<
        ListPatientNamesApiResponse,
        ListPatientNamesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/names`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            ids: queryArg.ids,
          },
        }),
        providesTags: ["patient"],
      }),
      searchPatients: build.query<
        SearchPatientsApiResponse,
        SearchPatientsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            search: queryArg.search,
            page: queryArg.page,
            per_page: queryArg.perPage,
            cursor: queryArg.cursor,
            sort: queryArg.sort,
            is_active: queryArg.isActive,
            gender: queryArg.gender,
            born_from: queryArg.bornFrom,
            born_to: queryArg.bornTo,
          },
        }),
        providesTags: ["patient"],
      }),
      createPatient: build.mutation<
        CreatePatientApiResponse,
        CreatePatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      registerNewborn: build.mutation<
        RegisterNewbornApiResponse,
        RegisterNewbornApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/newborns`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      registerUnknownPatient: build.mutation<
        RegisterUnknownPatientApiResponse,
        RegisterUnknownPatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/unknown`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      identifyPatient: build.mutation<
        IdentifyPatientApiResponse,
        IdentifyPatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/identify`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      importPatient: build.mutation<
        ImportPatientApiResponse,
        ImportPatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/imported`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      deactivatePatient: build.mutation<
        DeactivatePatientApiResponse,
        DeactivatePatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}`,
          method: "DELETE",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      getPatient: build.query<GetPatientApiResponse, GetPatientApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      updatePatient: build.mutation<
        UpdatePatientApiResponse,
        UpdatePatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      putPatient: build.mutation<PutPatientApiResponse, PutPatientApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      reactivatePatient: build.mutation<
        ReactivatePatientApiResponse,
        ReactivatePatientApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      getPatientHistory: build.query<
        GetPatientHistoryApiResponse,
        GetPatientHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      getPatientAsOf: build.query<
        GetPatientAsOfApiResponse,
        GetPatientAsOfApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/as-of`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            at: queryArg.at,
          },
        }),
        providesTags: ["patient"],
      }),
      recordDeath: build.mutation<RecordDeathApiResponse, RecordDeathApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/death`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      correctDeath: build.mutation<CorrectDeathApiResponse, CorrectDeathApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/patients/${queryArg.id}/death`,
            method: "PATCH",
            body: queryArg.body,
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["patient"],
        },
      ),
      setSensitivity: build.mutation<
        SetSensitivityApiResponse,
        SetSensitivityApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/sensitivity`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      assignCareTeam: build.mutation<
        AssignCareTeamApiResponse,
        AssignCareTeamApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/care-team/${queryArg.member}`,
          method: "PUT",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      removeFromCareTeam: build.mutation<
        RemoveFromCareTeamApiResponse,
        RemoveFromCareTeamApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/care-team/${queryArg.member}`,
          method: "DELETE",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      listCoverages: build.query<ListCoveragesApiResponse, ListCoveragesApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/patients/${queryArg.id}/coverages`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          providesTags: ["patient"],
        },
      ),
      addCoverage: build.mutation<AddCoverageApiResponse, AddCoverageApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/coverages`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      updateCoverage: build.mutation<
        UpdateCoverageApiResponse,
        UpdateCoverageApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/coverages/${queryArg.coverage}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      endCoverage: build.mutation<EndCoverageApiResponse, EndCoverageApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/coverages/${queryArg.coverage}/end`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      listConsents: build.query<ListConsentsApiResponse, ListConsentsApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/consents`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      giveConsent: build.mutation<GiveConsentApiResponse, GiveConsentApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/consents`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      revokeConsent: build.mutation<
        RevokeConsentApiResponse,
        RevokeConsentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/consents/${queryArg.consent}/revoke`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      listVisits: build.query<ListVisitsApiResponse, ListVisitsApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/visits`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            limit: queryArg.limit,
          },
        }),
        providesTags: ["patient"],
      }),
      getPhoto: build.query<GetPhotoApiResponse, GetPhotoApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/photo`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      setPhoto: build.mutation<SetPhotoApiResponse, SetPhotoApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/photo`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      removePhoto: build.mutation<RemovePhotoApiResponse, RemovePhotoApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/photo`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      previewMerge: build.query<PreviewMergeApiResponse, PreviewMergeApiArg>({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/merge-preview`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["patient"],
      }),
      mergePatients: build.mutation<
        MergePatientsApiResponse,
        MergePatientsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/merge`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      unmergePatients: build.mutation<
        UnmergePatientsApiResponse,
        UnmergePatientsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/unmerge`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      setLegalHold: build.mutation<SetLegalHoldApiResponse, SetLegalHoldApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/patients/${queryArg.id}/legal-hold`,
            method: "PUT",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["patient"],
        },
      ),
      liftLegalHold: build.mutation<
        LiftLegalHoldApiResponse,
        LiftLegalHoldApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/legal-hold`,
          method: "DELETE",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      erasePatient: build.mutation<ErasePatientApiResponse, ErasePatientApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/patients/${queryArg.id}/erase`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["patient"],
        },
      ),
      putPatientResource: build.mutation<
        PutPatientResourceApiResponse,
        PutPatientResourceApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/${queryArg.id}/resource`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
      preparePatientResources: build.mutation<
        PreparePatientResourcesApiResponse,
        PreparePatientResourcesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/patients/resources/prepared`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["patient"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as patientApi };
export type FindDuplicatesApiResponse = /** status 200 Done. */ {
  candidates: {
    id: string;
    /** Probability that both are one person, 0 to 1 */
    score: number;
    /** Sum of the weights of all fields, in bits (Fellegi and Sunter) */
    weight: number;
    grade: "certain" | "probable" | "possible";
    reasons: {
      field:
        | "family_name"
        | "given_name"
        | "middle_name"
        | "suffix"
        | "birth_date"
        | "sex"
        | "phone"
        | "email"
        | "address"
        | "identifier";
      /** exact, sound, near, differs … */
      agreement: string;
      /** Bits for (positive) or against one person */
      weight: number;
      /** One sentence for people */
      text: string;
    }[];
    patient: {
      id: string;
      /** Medical record number (MRN) */
      patient_id: string;
      version: number;
      first_name: string | null;
      middle_names: string | null;
      last_name: string | null;
      prefix: string | null;
      suffix: string | null;
      date_of_birth: string | null;
      birth_date_estimated: boolean;
      gender: ("M" | "F" | "O") | null;
      contact_number: string | null;
      email: string | null;
      address: {
        use?: "home" | "work" | "temp" | "old" | "billing";
        lines?: string[];
        city?: string;
        district?: string;
        state?: string;
        postal_code?: string;
        country?: string;
      } | null;
      ssn: string | null;
      is_active: boolean;
      deceased: boolean;
      restricted: boolean;
      updated_at: string;
    } | null;
  }[];
};
export type FindDuplicatesApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    first_name?: string | null;
    middle_names?: string | null;
    last_name?: string | null;
    prefix?: string | null;
    suffix?: string | null;
    other_names?: {
      use:
        | "usual"
        | "official"
        | "temp"
        | "nickname"
        | "anonymous"
        | "old"
        | "maiden";
      text: string;
    }[];
    date_of_birth?: string | null;
    /** The birth date is a guess from the apparent age */
    birth_date_estimated?: boolean;
    gender?: ("M" | "F" | "O") | null;
    administrative_gender?: ("male" | "female" | "other" | "unknown") | null;
    contact_number?: string | null;
    email?: string | null;
    telecom?: {
      system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
      value: string;
      use?: "home" | "work" | "temp" | "old" | "mobile";
    }[];
    address?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    } | null;
    other_addresses?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    }[];
    emergency_contact?: {
      name: string;
      relationship?: string;
      contact_number?: string;
      email?: string;
    } | null;
    blood_type?:
      ("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null;
    marital_status?: string | null;
    language?: string | null;
    race?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    ethnicity?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    identifiers?: {
      /** URI of who gave it */
      system?: string;
      /** HL7 v2-0203 code, e.g. PPN, DL, MR */
      type?: string;
      value: string;
    }[];
    allergies?: string[];
    medications?: object[];
    medical_conditions?: object[];
    multiple_birth?: number | null;
    mother_id?: string | null;
    facility_id?: string | null;
    metadata?: object;
    ssn?: string;
  };
};
export type ListDuplicatesApiResponse = /** status 200 Done. */ {
  candidates: {
    id: string;
    /** Probability that both are one person, 0 to 1 */
    score: number;
    /** Sum of the weights of all fields, in bits (Fellegi and Sunter) */
    weight: number;
    grade: "certain" | "probable" | "possible";
    reasons: {
      field:
        | "family_name"
        | "given_name"
        | "middle_name"
        | "suffix"
        | "birth_date"
        | "sex"
        | "phone"
        | "email"
        | "address"
        | "identifier";
      /** exact, sound, near, differs … */
      agreement: string;
      /** Bits for (positive) or against one person */
      weight: number;
      /** One sentence for people */
      text: string;
    }[];
    patient: {
      id: string;
      /** Medical record number (MRN) */
      patient_id: string;
      version: number;
      first_name: string | null;
      middle_names: string | null;
      last_name: string | null;
      prefix: string | null;
      suffix: string | null;
      date_of_birth: string | null;
      birth_date_estimated: boolean;
      gender: ("M" | "F" | "O") | null;
      contact_number: string | null;
      email: string | null;
      address: {
        use?: "home" | "work" | "temp" | "old" | "billing";
        lines?: string[];
        city?: string;
        district?: string;
        state?: string;
        postal_code?: string;
        country?: string;
      } | null;
      ssn: string | null;
      is_active: boolean;
      deceased: boolean;
      restricted: boolean;
      updated_at: string;
    } | null;
  }[];
};
export type ListDuplicatesApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListPatientNamesApiResponse = /** status 200 Done. */ {
  names: {
    id: string;
    /** Medical record number (MRN) */
    patient_id: string;
    prefix: string | null;
    first_name: string | null;
    middle_names: string | null;
    last_name: string | null;
    suffix: string | null;
  }[];
};
export type ListPatientNamesApiArg = {
  /** 1 to 100 ids with commas between */
  ids: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type SearchPatientsApiResponse = /** status 200 Done. */ {
  patients: {
    id: string;
    /** Medical record number (MRN) */
    patient_id: string;
    version: number;
    first_name: string | null;
    middle_names: string | null;
    last_name: string | null;
    prefix: string | null;
    suffix: string | null;
    date_of_birth: string | null;
    birth_date_estimated: boolean;
    gender: ("M" | "F" | "O") | null;
    contact_number: string | null;
    email: string | null;
    address: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    } | null;
    ssn: string | null;
    is_active: boolean;
    deceased: boolean;
    restricted: boolean;
    updated_at: string;
  }[];
  total: number;
  total_is_estimate: boolean;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
  next_cursor: string | null;
  similar_from: number | null;
};
export type SearchPatientsApiArg = {
  search?: string;
  page?: number;
  perPage?: number;
  /** `next_cursor` of the page before */
  cursor?: string;
  sort?:
    | "name"
    | "-name"
    | "date_of_birth"
    | "-date_of_birth"
    | "created_at"
    | "-created_at";
  isActive?: boolean;
  gender?: "M" | "F" | "O";
  bornFrom?: string;
  bornTo?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreatePatientApiResponse = /** status 201 Made. */ Patient;
export type CreatePatientApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    first_name?: string | null;
    middle_names?: string | null;
    last_name?: string | null;
    prefix?: string | null;
    suffix?: string | null;
    other_names?: {
      use:
        | "usual"
        | "official"
        | "temp"
        | "nickname"
        | "anonymous"
        | "old"
        | "maiden";
      text: string;
    }[];
    date_of_birth?: string | null;
    /** The birth date is a guess from the apparent age */
    birth_date_estimated?: boolean;
    gender?: ("M" | "F" | "O") | null;
    administrative_gender?: ("male" | "female" | "other" | "unknown") | null;
    contact_number?: string | null;
    email?: string | null;
    telecom?: {
      system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
      value: string;
      use?: "home" | "work" | "temp" | "old" | "mobile";
    }[];
    address?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    } | null;
    other_addresses?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    }[];
    emergency_contact?: {
      name: string;
      relationship?: string;
      contact_number?: string;
      email?: string;
    } | null;
    blood_type?:
      ("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null;
    marital_status?: string | null;
    language?: string | null;
    race?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    ethnicity?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    identifiers?: {
      /** URI of who gave it */
      system?: string;
      /** HL7 v2-0203 code, e.g. PPN, DL, MR */
      type?: string;
      value: string;
    }[];
    allergies?: string[];
    medications?: object[];
    medical_conditions?: object[];
    multiple_birth?: number | null;
    mother_id?: string | null;
    facility_id?: string | null;
    metadata?: object;
    ssn?: string;
    duplicate_override_reason?: string;
  };
};
export type RegisterNewbornApiResponse = /** status 201 Made. */ Patient;
export type RegisterNewbornApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    first_name?: string | null;
    middle_names?: string | null;
    last_name?: string | null;
    prefix?: string | null;
    suffix?: string | null;
    other_names?: {
      use:
        | "usual"
        | "official"
        | "temp"
        | "nickname"
        | "anonymous"
        | "old"
        | "maiden";
      text: string;
    }[];
    date_of_birth: string;
    /** The birth date is a guess from the apparent age */
    birth_date_estimated?: boolean;
    gender: ("M" | "F" | "O") | null;
    administrative_gender?: ("male" | "female" | "other" | "unknown") | null;
    contact_number?: string | null;
    email?: string | null;
    telecom?: {
      system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
      value: string;
      use?: "home" | "work" | "temp" | "old" | "mobile";
    }[];
    address?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    } | null;
    other_addresses?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    }[];
    emergency_contact?: {
      name: string;
      relationship?: string;
      contact_number?: string;
      email?: string;
    } | null;
    blood_type?:
      ("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null;
    marital_status?: string | null;
    language?: string | null;
    race?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    ethnicity?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    identifiers?: {
      /** URI of who gave it */
      system?: string;
      /** HL7 v2-0203 code, e.g. PPN, DL, MR */
      type?: string;
      value: string;
    }[];
    allergies?: string[];
    medications?: object[];
    medical_conditions?: object[];
    multiple_birth?: number | null;
    mother_id?: string | null;
    facility_id?: string | null;
    metadata?: object;
  };
};
export type RegisterUnknownPatientApiResponse = /** status 201 Made. */ Patient;
export type RegisterUnknownPatientApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    gender?: ("M" | "F" | "O") | null;
    /** Years */
    apparent_age?: number;
    /** e.g. trauma, found unconscious */
    circumstances?: string;
    facility_id?: string | null;
  };
};
export type IdentifyPatientApiResponse = /** status 200 Done. */ Patient;
export type IdentifyPatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    first_name?: (string | null) | null;
    middle_names?: (string | null) | null;
    last_name?: (string | null) | null;
    prefix?: (string | null) | null;
    suffix?: (string | null) | null;
    other_names?:
      | {
          use:
            | "usual"
            | "official"
            | "temp"
            | "nickname"
            | "anonymous"
            | "old"
            | "maiden";
          text: string;
        }[]
      | null;
    date_of_birth?: (string | null) | null;
    birth_date_estimated?: boolean | null;
    gender?: (("M" | "F" | "O") | null) | null;
    administrative_gender?:
      (("male" | "female" | "other" | "unknown") | null) | null;
    contact_number?: (string | null) | null;
    email?: (string | null) | null;
    telecom?:
      | {
          system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
          value: string;
          use?: "home" | "work" | "temp" | "old" | "mobile";
        }[]
      | null;
    address?:
      | ({
          use?: "home" | "work" | "temp" | "old" | "billing";
          lines?: string[];
          city?: string;
          district?: string;
          state?: string;
          postal_code?: string;
          country?: string;
        } | null)
      | null;
    other_addresses?:
      | {
          use?: "home" | "work" | "temp" | "old" | "billing";
          lines?: string[];
          city?: string;
          district?: string;
          state?: string;
          postal_code?: string;
          country?: string;
        }[]
      | null;
    emergency_contact?:
      | ({
          name: string;
          relationship?: string;
          contact_number?: string;
          email?: string;
        } | null)
      | null;
    blood_type?:
      (("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null) | null;
    marital_status?: (string | null) | null;
    language?: (string | null) | null;
    race?:
      | {
          system?: string;
          code?: string;
          display: string;
        }[]
      | null;
    ethnicity?:
      | {
          system?: string;
          code?: string;
          display: string;
        }[]
      | null;
    identifiers?:
      | {
          /** URI of who gave it */
          system?: string;
          /** HL7 v2-0203 code, e.g. PPN, DL, MR */
          type?: string;
          value: string;
        }[]
      | null;
    allergies?: string[] | null;
    medications?: object[] | null;
    medical_conditions?: object[] | null;
    multiple_birth?: (number | null) | null;
    mother_id?: (string | null) | null;
    facility_id?: (string | null) | null;
    metadata?: object | null;
    ssn?: string | null;
  };
};
export type ImportPatientApiResponse = /** status 200 Done. */ {
  id: string;
  patient_id: string;
  version: number;
  outcome: "created" | "updated" | "unchanged";
};
export type ImportPatientApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    source: {
      /** URI of the other system */
      system: string;
      /** The patient’s id there */
      id: string;
    };
    first_name?: string | null;
    middle_names?: string | null;
    last_name?: string | null;
    prefix?: string | null;
    suffix?: string | null;
    other_names?: {
      use:
        | "usual"
        | "official"
        | "temp"
        | "nickname"
        | "anonymous"
        | "old"
        | "maiden";
      text: string;
    }[];
    date_of_birth?: string | null;
    /** The birth date is a guess from the apparent age */
    birth_date_estimated?: boolean;
    gender?: ("M" | "F" | "O") | null;
    administrative_gender?: ("male" | "female" | "other" | "unknown") | null;
    contact_number?: string | null;
    email?: string | null;
    telecom?: {
      system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
      value: string;
      use?: "home" | "work" | "temp" | "old" | "mobile";
    }[];
    address?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    } | null;
    other_addresses?: {
      use?: "home" | "work" | "temp" | "old" | "billing";
      lines?: string[];
      city?: string;
      district?: string;
      state?: string;
      postal_code?: string;
      country?: string;
    }[];
    emergency_contact?: {
      name: string;
      relationship?: string;
      contact_number?: string;
      email?: string;
    } | null;
    blood_type?:
      ("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null;
    marital_status?: string | null;
    language?: string | null;
    race?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    ethnicity?: {
      system?: string;
      code?: string;
      display: string;
    }[];
    identifiers?: {
      /** URI of who gave it */
      system?: string;
      /** HL7 v2-0203 code, e.g. PPN, DL, MR */
      type?: string;
      value: string;
    }[];
    allergies?: string[];
    medications?: object[];
    medical_conditions?: object[];
    multiple_birth?: number | null;
    mother_id?: string | null;
    facility_id?: string | null;
    metadata?: object;
    ssn?: string | null;
    is_active?: boolean;
    deceased?: boolean;
    deceased_at?: string | null;
  };
};
export type DeactivatePatientApiResponse = /** status 200 Done. */ Patient;
export type DeactivatePatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    reason?: string;
  } | null;
};
export type GetPatientApiResponse = /** status 200 Done. */ Patient;
export type GetPatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdatePatientApiResponse = /** status 200 Done. */ Patient;
export type UpdatePatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    first_name?: (string | null) | null;
    middle_names?: (string | null) | null;
    last_name?: (string | null) | null;
    prefix?: (string | null) | null;
    suffix?: (string | null) | null;
    other_names?:
      | {
          use:
            | "usual"
            | "official"
            | "temp"
            | "nickname"
            | "anonymous"
            | "old"
            | "maiden";
          text: string;
        }[]
      | null;
    date_of_birth?: (string | null) | null;
    birth_date_estimated?: boolean | null;
    gender?: (("M" | "F" | "O") | null) | null;
    administrative_gender?:
      (("male" | "female" | "other" | "unknown") | null) | null;
    contact_number?: (string | null) | null;
    email?: (string | null) | null;
    telecom?:
      | {
          system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
          value: string;
          use?: "home" | "work" | "temp" | "old" | "mobile";
        }[]
      | null;
    address?:
      | ({
          use?: "home" | "work" | "temp" | "old" | "billing";
          lines?: string[];
          city?: string;
          district?: string;
          state?: string;
          postal_code?: string;
          country?: string;
        } | null)
      | null;
    other_addresses?:
      | {
          use?: "home" | "work" | "temp" | "old" | "billing";
          lines?: string[];
          city?: string;
          district?: string;
          state?: string;
          postal_code?: string;
          country?: string;
        }[]
      | null;
    emergency_contact?:
      | ({
          name: string;
          relationship?: string;
          contact_number?: string;
          email?: string;
        } | null)
      | null;
    blood_type?:
      (("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null) | null;
    marital_status?: (string | null) | null;
    language?: (string | null) | null;
    race?:
      | {
          system?: string;
          code?: string;
          display: string;
        }[]
      | null;
    ethnicity?:
      | {
          system?: string;
          code?: string;
          display: string;
        }[]
      | null;
    identifiers?:
      | {
          /** URI of who gave it */
          system?: string;
          /** HL7 v2-0203 code, e.g. PPN, DL, MR */
          type?: string;
          value: string;
        }[]
      | null;
    allergies?: string[] | null;
    medications?: object[] | null;
    medical_conditions?: object[] | null;
    multiple_birth?: (number | null) | null;
    mother_id?: (string | null) | null;
    facility_id?: (string | null) | null;
    metadata?: object | null;
    ssn?: string | null;
  };
};
export type PutPatientApiResponse = /** status 200 Done. */ Patient;
export type PutPatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    first_name?: (string | null) | null;
    middle_names?: (string | null) | null;
    last_name?: (string | null) | null;
    prefix?: (string | null) | null;
    suffix?: (string | null) | null;
    other_names?:
      | {
          use:
            | "usual"
            | "official"
            | "temp"
            | "nickname"
            | "anonymous"
            | "old"
            | "maiden";
          text: string;
        }[]
      | null;
    date_of_birth?: (string | null) | null;
    birth_date_estimated?: boolean | null;
    gender?: (("M" | "F" | "O") | null) | null;
    administrative_gender?:
      (("male" | "female" | "other" | "unknown") | null) | null;
    contact_number?: (string | null) | null;
    email?: (string | null) | null;
    telecom?:
      | {
          system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
          value: string;
          use?: "home" | "work" | "temp" | "old" | "mobile";
        }[]
      | null;
    address?:
      | ({
          use?: "home" | "work" | "temp" | "old" | "billing";
          lines?: string[];
          city?: string;
          district?: string;
          state?: string;
          postal_code?: string;
          country?: string;
        } | null)
      | null;
    other_addresses?:
      | {
          use?: "home" | "work" | "temp" | "old" | "billing";
          lines?: string[];
          city?: string;
          district?: string;
          state?: string;
          postal_code?: string;
          country?: string;
        }[]
      | null;
    emergency_contact?:
      | ({
          name: string;
          relationship?: string;
          contact_number?: string;
          email?: string;
        } | null)
      | null;
    blood_type?:
      (("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null) | null;
    marital_status?: (string | null) | null;
    language?: (string | null) | null;
    race?:
      | {
          system?: string;
          code?: string;
          display: string;
        }[]
      | null;
    ethnicity?:
      | {
          system?: string;
          code?: string;
          display: string;
        }[]
      | null;
    identifiers?:
      | {
          /** URI of who gave it */
          system?: string;
          /** HL7 v2-0203 code, e.g. PPN, DL, MR */
          type?: string;
          value: string;
        }[]
      | null;
    allergies?: string[] | null;
    medications?: object[] | null;
    medical_conditions?: object[] | null;
    multiple_birth?: (number | null) | null;
    mother_id?: (string | null) | null;
    facility_id?: (string | null) | null;
    metadata?: object | null;
    ssn?: string | null;
  };
};
export type ReactivatePatientApiResponse = /** status 200 Done. */ Patient;
export type ReactivatePatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    reason?: string;
  } | null;
};
export type GetPatientHistoryApiResponse =
  /** status 200 Done. */ PatientHistory;
export type GetPatientHistoryApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetPatientAsOfApiResponse = /** status 200 Done. */ Patient;
export type GetPatientAsOfApiArg = {
  /** The patient’s UUID */
  id: string;
  at: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordDeathApiResponse = /** status 200 Done. */ Patient;
export type RecordDeathApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    deceased_at?: string | null;
  };
};
export type CorrectDeathApiResponse = /** status 200 Done. */ Patient;
export type CorrectDeathApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    deceased: boolean;
    deceased_at?: string | null;
    reason: string;
  };
};
export type SetSensitivityApiResponse = /** status 200 Done. */ Patient;
export type SetSensitivityApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    restricted: boolean;
    flags: string[];
    reason?: string;
  };
};
export type AssignCareTeamApiResponse = /** status 200 Done. */ Patient;
export type AssignCareTeamApiArg = {
  id: string;
  /** User id */
  member: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RemoveFromCareTeamApiResponse = /** status 200 Done. */ Patient;
export type RemoveFromCareTeamApiArg = {
  id: string;
  /** User id */
  member: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListCoveragesApiResponse = /** status 200 Done. */ {
  coverages: {
    id: string;
    /** The record that it was entered on; another one after a merge */
    patient_id: string;
    kind:
      | "medical"
      | "dental"
      | "vision"
      | "pharmacy"
      | "workers-compensation"
      | "auto"
      | "self-pay"
      | "other";
    payer: {
      name: string;
      id?: string;
    };
    plan: string | null;
    group_number: string | null;
    period: {
      start: string | null;
      end: string | null;
    };
    /** 1 is billed first */
    order: number;
    relationship:
      "self" | "spouse" | "child" | "parent" | "common" | "injured" | "other";
    subscriber: {
      name: string;
      date_of_birth?: string | null;
    } | null;
    member_id: string | null;
    status: "active" | "ended";
  }[];
};
export type ListCoveragesApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AddCoverageApiResponse = /** status 201 Made. */ {
  id: string;
  /** The record that it was entered on; another one after a merge */
  patient_id: string;
  kind:
    | "medical"
    | "dental"
    | "vision"
    | "pharmacy"
    | "workers-compensation"
    | "auto"
    | "self-pay"
    | "other";
  payer: {
    name: string;
    id?: string;
  };
  plan: string | null;
  group_number: string | null;
  period: {
    start: string | null;
    end: string | null;
  };
  /** 1 is billed first */
  order: number;
  relationship:
    "self" | "spouse" | "child" | "parent" | "common" | "injured" | "other";
  subscriber: {
    name: string;
    date_of_birth?: string | null;
  } | null;
  member_id: string | null;
  status: "active" | "ended";
};
export type AddCoverageApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    kind:
      | "medical"
      | "dental"
      | "vision"
      | "pharmacy"
      | "workers-compensation"
      | "auto"
      | "self-pay"
      | "other";
    payer: {
      name: string;
      id?: string;
    };
    plan?: string | null;
    group_number?: string | null;
    period?: {
      start: string | null;
      end: string | null;
    };
    /** 1 is billed first */
    order?: number;
    relationship?:
      "self" | "spouse" | "child" | "parent" | "common" | "injured" | "other";
    subscriber?: {
      name: string;
      date_of_birth?: string | null;
    } | null;
    member_id?: string | null;
  };
};
export type UpdateCoverageApiResponse = /** status 200 Done. */ {
  id: string;
  /** The record that it was entered on; another one after a merge */
  patient_id: string;
  kind:
    | "medical"
    | "dental"
    | "vision"
    | "pharmacy"
    | "workers-compensation"
    | "auto"
    | "self-pay"
    | "other";
  payer: {
    name: string;
    id?: string;
  };
  plan: string | null;
  group_number: string | null;
  period: {
    start: string | null;
    end: string | null;
  };
  /** 1 is billed first */
  order: number;
  relationship:
    "self" | "spouse" | "child" | "parent" | "common" | "injured" | "other";
  subscriber: {
    name: string;
    date_of_birth?: string | null;
  } | null;
  member_id: string | null;
  status: "active" | "ended";
};
export type UpdateCoverageApiArg = {
  id: string;
  coverage: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    kind?:
      | "medical"
      | "dental"
      | "vision"
      | "pharmacy"
      | "workers-compensation"
      | "auto"
      | "self-pay"
      | "other";
    payer?: {
      name: string;
      id?: string;
    };
    plan?: string | null;
    group_number?: string | null;
    period?: {
      start: string | null;
      end: string | null;
    };
    /** 1 is billed first */
    order?: number;
    relationship?:
      "self" | "spouse" | "child" | "parent" | "common" | "injured" | "other";
    subscriber?: {
      name: string;
      date_of_birth?: string | null;
    } | null;
    member_id?: string | null;
  };
};
export type EndCoverageApiResponse = /** status 200 Done. */ {
  id: string;
  /** The record that it was entered on; another one after a merge */
  patient_id: string;
  kind:
    | "medical"
    | "dental"
    | "vision"
    | "pharmacy"
    | "workers-compensation"
    | "auto"
    | "self-pay"
    | "other";
  payer: {
    name: string;
    id?: string;
  };
  plan: string | null;
  group_number: string | null;
  period: {
    start: string | null;
    end: string | null;
  };
  /** 1 is billed first */
  order: number;
  relationship:
    "self" | "spouse" | "child" | "parent" | "common" | "injured" | "other";
  subscriber: {
    name: string;
    date_of_birth?: string | null;
  } | null;
  member_id: string | null;
  status: "active" | "ended";
};
export type EndCoverageApiArg = {
  id: string;
  coverage: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** The last day; today where absent */
    ended_on?: string;
    reason?: string;
  };
};
export type ListConsentsApiResponse = /** status 200 Done. */ {
  consents: {
    id: string;
    /** The record that it was entered on; another one after a merge */
    patient_id: string;
    category:
      | "treatment"
      | "data-sharing"
      | "research"
      | "contact"
      | "photography"
      | "advance-directive"
      | "telehealth"
      | "other";
    decision: "permit" | "deny";
    scope: string | null;
    period: {
      start: string | null;
      end: string | null;
    };
    given_by: {
      name: string | null;
      relationship: "patient" | "parent" | "guardian" | "proxy" | "other";
    };
    status: "active" | "revoked";
    recorded_at: string;
    recorded_by: string;
    revoked_at: string | null;
  }[];
};
export type ListConsentsApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GiveConsentApiResponse = /** status 201 Made. */ {
  id: string;
  /** The record that it was entered on; another one after a merge */
  patient_id: string;
  category:
    | "treatment"
    | "data-sharing"
    | "research"
    | "contact"
    | "photography"
    | "advance-directive"
    | "telehealth"
    | "other";
  decision: "permit" | "deny";
  scope: string | null;
  period: {
    start: string | null;
    end: string | null;
  };
  given_by: {
    name: string | null;
    relationship: "patient" | "parent" | "guardian" | "proxy" | "other";
  };
  status: "active" | "revoked";
  recorded_at: string;
  recorded_by: string;
  revoked_at: string | null;
};
export type GiveConsentApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    category:
      | "treatment"
      | "data-sharing"
      | "research"
      | "contact"
      | "photography"
      | "advance-directive"
      | "telehealth"
      | "other";
    decision: "permit" | "deny";
    scope?: string | null;
    period?: {
      start: string | null;
      end: string | null;
    };
    given_by?: {
      name: string | null;
      relationship: "patient" | "parent" | "guardian" | "proxy" | "other";
    };
  };
};
export type RevokeConsentApiResponse = /** status 200 Done. */ {
  id: string;
  /** The record that it was entered on; another one after a merge */
  patient_id: string;
  category:
    | "treatment"
    | "data-sharing"
    | "research"
    | "contact"
    | "photography"
    | "advance-directive"
    | "telehealth"
    | "other";
  decision: "permit" | "deny";
  scope: string | null;
  period: {
    start: string | null;
    end: string | null;
  };
  given_by: {
    name: string | null;
    relationship: "patient" | "parent" | "guardian" | "proxy" | "other";
  };
  status: "active" | "revoked";
  recorded_at: string;
  recorded_by: string;
  revoked_at: string | null;
};
export type RevokeConsentApiArg = {
  id: string;
  consent: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    reason?: string;
  } | null;
};
export type ListVisitsApiResponse = /** status 200 Done. */ {
  visits: {
    encounter_id: string;
    /** Of the encounter, as people read it */
    number: string;
    started_at: string;
    ended_at: string;
    /** ambulatory, emergency, inpatient, virtual or home */
    class: string;
    encounter_type: string;
    provider_name: string | null;
    location: string | null;
    facility_id: string | null;
    department_id: string | null;
  }[];
};
export type ListVisitsApiArg = {
  /** The patient’s UUID */
  id: string;
  /** 50 where absent */
  limit?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetPhotoApiResponse = /** status 200 Done. */ Blob;
export type GetPhotoApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type SetPhotoApiResponse = /** status 200 Done. */ Patient;
export type SetPhotoApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: Blob;
};
export type RemovePhotoApiResponse = /** status 200 Done. */ Patient;
export type RemovePhotoApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type PreviewMergeApiResponse = /** status 200 Done. */ {
  survivor: {
    id: string;
    patient_id: string;
    version: number;
  };
  source: {
    id: string;
    patient_id: string;
    version: number;
  };
  /** Which of the two has more to keep */
  proposed_survivor: string;
  fields: {
    field: string;
    survivor: any;
    source: any;
    proposed: "survivor" | "source" | "both";
    /** What the survivor holds afterwards, if nothing else is chosen */
    value: any;
    /** Both say something, and not the same */
    conflict: boolean;
  }[];
  /** Codes of what forbids this merge; it goes through when empty */
  refusals: string[];
  /** Codes of what speaks against it being one person */
  warnings: string[];
  moves: {
    service: string;
    kind: string;
    count: number;
  }[];
};
export type PreviewMergeApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    source_id: string;
  };
};
export type MergePatientsApiResponse = /** status 200 Done. */ {
  survivor: Patient;
  source: Patient;
};
export type MergePatientsApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    source_id: string;
    /** Of the survivor, as seen */
    version: number;
    /** Of the source, as seen */
    source_version: number;
    choices?: object;
    reason: string;
  };
};
export type UnmergePatientsApiResponse = /** status 200 Done. */ {
  survivor: Patient;
  source: Patient;
};
export type UnmergePatientsApiArg = {
  /** The patient’s UUID */
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    source_id: string;
    reason: string;
  };
};
export type SetLegalHoldApiResponse = /** status 200 Done. */ Patient;
export type SetLegalHoldApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    reason: string;
  };
};
export type LiftLegalHoldApiResponse = /** status 200 Done. */ Patient;
export type LiftLegalHoldApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    reason: string;
  };
};
export type ErasePatientApiResponse = /** status 200 Done. */ {
  /** This record and those merged into it */
  erased: string[];
  erased_at: string;
};
export type ErasePatientApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    basis:
      | "subject-request"
      | "retention-ended"
      | "registered-in-error"
      | "court-order";
    /** For the access log, where it is kept encrypted */
    note?: string;
  };
};
export type PutPatientResourceApiResponse = /** status 200 Done. */ {
  /** A FHIR R4 Patient */
  resource: object;
  version: number;
  created: boolean;
};
export type PutPatientResourceApiArg = {
  /** The patient’s UUID */
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** A FHIR R4 Patient */
    resource: object;
    /** The id by which FHIR clients know the patient; ours where absent */
    logical_id?: string;
  };
};
export type PreparePatientResourcesApiResponse = /** status 200 Done. */ {
  /** The patients as they will be, in the order of the request */
  resources: object[];
  /** False where nothing changes */
  prepared: boolean;
};
export type PreparePatientResourcesApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** For which decision it is prepared; held until that is made. Only the hospital itself issues them. */
    ticket: string;
    patients: {
      id: string;
      /** A FHIR R4 Patient */
      resource: object;
      /** The id by which FHIR clients know the patient; ours where absent */
      logical_id?: string;
    }[];
  };
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
export type Patient = {
  id: string;
  /** Medical record number (MRN) with its check character */
  patient_id: string;
  version: number;
  first_name: string | null;
  middle_names: string | null;
  last_name: string | null;
  prefix: string | null;
  suffix: string | null;
  other_names: {
    use:
      | "usual"
      | "official"
      | "temp"
      | "nickname"
      | "anonymous"
      | "old"
      | "maiden";
    text: string;
  }[];
  date_of_birth: string | null;
  /** The birth date is a guess from the apparent age */
  birth_date_estimated: boolean;
  gender: ("M" | "F" | "O") | null;
  administrative_gender: ("male" | "female" | "other" | "unknown") | null;
  contact_number: string | null;
  email: string | null;
  telecom: {
    system: "phone" | "email" | "fax" | "sms" | "url" | "pager" | "other";
    value: string;
    use?: "home" | "work" | "temp" | "old" | "mobile";
  }[];
  address: {
    use?: "home" | "work" | "temp" | "old" | "billing";
    lines?: string[];
    city?: string;
    district?: string;
    state?: string;
    postal_code?: string;
    country?: string;
  } | null;
  other_addresses: {
    use?: "home" | "work" | "temp" | "old" | "billing";
    lines?: string[];
    city?: string;
    district?: string;
    state?: string;
    postal_code?: string;
    country?: string;
  }[];
  emergency_contact: {
    name: string;
    relationship?: string;
    contact_number?: string;
    email?: string;
  } | null;
  blood_type: ("A+" | "A-" | "B+" | "B-" | "AB+" | "AB-" | "O+" | "O-") | null;
  marital_status: string | null;
  language: string | null;
  race: {
    system?: string;
    code?: string;
    display: string;
  }[];
  ethnicity: {
    system?: string;
    code?: string;
    display: string;
  }[];
  identifiers: {
    /** URI of who gave it */
    system?: string;
    /** HL7 v2-0203 code, e.g. PPN, DL, MR */
    type?: string;
    value: string;
  }[];
  allergies: string[];
  medications: object[];
  medical_conditions: object[];
  multiple_birth: number | null;
  mother_id: string | null;
  facility_id: string | null;
  metadata: object;
  ssn: string | null;
  is_active: boolean;
  /** Nobody knows yet who this person is */
  unidentified: boolean;
  deceased: boolean;
  deceased_at: string | null;
  /** Only those who treat the patient, or who break the glass, may look */
  restricted: boolean;
  flags: string[];
  care_team: string[];
  photo_id: string | null;
  merged_into: string | null;
  /** Records that were merged into this one */
  replaces: string[];
  /** Nothing of this record may be merged away or erased */
  legal_hold: boolean;
  created_at: string;
  updated_at: string;
};
export type PatientHistory = {
  entries: {
    version: number;
    at: string;
    actor: string | null;
    event: string;
    reason: string | null;
    correlation_id: string;
    changes: {
      field: string;
      before: any;
      after: any;
    }[];
  }[];
};
export const {
  useFindDuplicatesQuery,
  useLazyFindDuplicatesQuery,
  useListDuplicatesQuery,
  useLazyListDuplicatesQuery,
  useListPatientNamesQuery,
  useLazyListPatientNamesQuery,
  useSearchPatientsQuery,
  useLazySearchPatientsQuery,
  useCreatePatientMutation,
  useRegisterNewbornMutation,
  useRegisterUnknownPatientMutation,
  useIdentifyPatientMutation,
  useImportPatientMutation,
  useDeactivatePatientMutation,
  useGetPatientQuery,
  useLazyGetPatientQuery,
  useUpdatePatientMutation,
  usePutPatientMutation,
  useReactivatePatientMutation,
  useGetPatientHistoryQuery,
  useLazyGetPatientHistoryQuery,
  useGetPatientAsOfQuery,
  useLazyGetPatientAsOfQuery,
  useRecordDeathMutation,
  useCorrectDeathMutation,
  useSetSensitivityMutation,
  useAssignCareTeamMutation,
  useRemoveFromCareTeamMutation,
  useListCoveragesQuery,
  useLazyListCoveragesQuery,
  useAddCoverageMutation,
  useUpdateCoverageMutation,
  useEndCoverageMutation,
  useListConsentsQuery,
  useLazyListConsentsQuery,
  useGiveConsentMutation,
  useRevokeConsentMutation,
  useListVisitsQuery,
  useLazyListVisitsQuery,
  useGetPhotoQuery,
  useLazyGetPhotoQuery,
  useSetPhotoMutation,
  useRemovePhotoMutation,
  usePreviewMergeQuery,
  useLazyPreviewMergeQuery,
  useMergePatientsMutation,
  useUnmergePatientsMutation,
  useSetLegalHoldMutation,
  useLiftLegalHoldMutation,
  useErasePatientMutation,
  usePutPatientResourceMutation,
  usePreparePatientResourcesMutation,
} = injectedRtkApi;
