import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["clinical"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      createEncounter: build.mutation<
        CreateEncounterApiResponse,
        CreateEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listEncounters: build.query<
        ListEncountersApiResponse,
        ListEncountersApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            patient_id: queryArg.patientId,
            provider_id: queryArg.providerId,
            appointment_id: queryArg.appointmentId,
            facility_id: queryArg.facilityId,
            department_id: queryArg.departmentId,
            encounter_type: queryArg.encounterType,
            class: queryArg["class"],
            status: queryArg.status,
            diagnosis: queryArg.diagnosis,
            from: queryArg["from"],
            to: queryArg.to,
            sort: queryArg.sort,
          },
        }),
        providesTags: ["clinical"],
      }),
      getEncounter: build.query<GetEncounterApiResponse, GetEncounterApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      updateEncounter: build.mutation<
        UpdateEncounterApiResponse,
        UpdateEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      receiveEncounter: build.mutation<
        ReceiveEncounterApiResponse,
        ReceiveEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/arrive`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      triageEncounter: build.mutation<
        TriageEncounterApiResponse,
        TriageEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/triage`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      startEncounter: build.mutation<
        StartEncounterApiResponse,
        StartEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/start`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      leaveEncounter: build.mutation<
        LeaveEncounterApiResponse,
        LeaveEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/leave`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      resumeEncounter: build.mutation<
        ResumeEncounterApiResponse,
        ResumeEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/resume`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      completeEncounter: build.mutation<
        CompleteEncounterApiResponse,
        CompleteEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/complete`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      cancelEncounter: build.mutation<
        CancelEncounterApiResponse,
        CancelEncounterApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/cancel`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterEncounterInError: build.mutation<
        EnterEncounterInErrorApiResponse,
        EnterEncounterInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      addDiagnosis: build.mutation<AddDiagnosisApiResponse, AddDiagnosisApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/encounters/${queryArg.id}/diagnoses`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["clinical"],
        },
      ),
      updateDiagnosis: build.mutation<
        UpdateDiagnosisApiResponse,
        UpdateDiagnosisApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/diagnoses/${queryArg.diagnosis}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      removeDiagnosis: build.mutation<
        RemoveDiagnosisApiResponse,
        RemoveDiagnosisApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/diagnoses/${queryArg.diagnosis}`,
          method: "DELETE",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getEncounterHistory: build.query<
        GetEncounterHistoryApiResponse,
        GetEncounterHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/encounters/${queryArg.id}/history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      getChart: build.query<GetChartApiResponse, GetChartApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/chart`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      getChartAsOf: build.query<GetChartAsOfApiResponse, GetChartAsOfApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/chart/as-of`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            at: queryArg.at,
          },
        }),
        providesTags: ["clinical"],
      }),
      getTimeline: build.query<GetTimelineApiResponse, GetTimelineApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/timeline`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            before: queryArg.before,
            kind: queryArg.kind,
            limit: queryArg.limit,
          },
        }),
        providesTags: ["clinical"],
      }),
      createNote: build.mutation<CreateNoteApiResponse, CreateNoteApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listNotes: build.query<ListNotesApiResponse, ListNotesApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            patient_id: queryArg.patientId,
            encounter_id: queryArg.encounterId,
            contributor: queryArg.contributor,
            status: queryArg.status,
            cosign: queryArg.cosign,
          },
        }),
        providesTags: ["clinical"],
      }),
      getNote: build.query<GetNoteApiResponse, GetNoteApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      writeNoteSection: build.mutation<
        WriteNoteSectionApiResponse,
        WriteNoteSectionApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/sections/${queryArg.section}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      settleNoteConflict: build.mutation<
        SettleNoteConflictApiResponse,
        SettleNoteConflictApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/sections/${queryArg.section}/settle`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      signNote: build.mutation<SignNoteApiResponse, SignNoteApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/sign`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      cosignNote: build.mutation<CosignNoteApiResponse, CosignNoteApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/cosign`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      addAddendum: build.mutation<AddAddendumApiResponse, AddAddendumApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/addenda`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      amendNote: build.mutation<AmendNoteApiResponse, AmendNoteApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/amend`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      discardNote: build.mutation<DiscardNoteApiResponse, DiscardNoteApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/discard`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterNoteInError: build.mutation<
        EnterNoteInErrorApiResponse,
        EnterNoteInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/notes/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listNoteTemplates: build.query<
        ListNoteTemplatesApiResponse,
        ListNoteTemplatesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/note-templates`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      defineNoteTemplate: build.mutation<
        DefineNoteTemplateApiResponse,
        DefineNoteTemplateApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/note-templates/${queryArg.code}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listMacros: build.query<ListMacrosApiResponse, ListMacrosApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/macros`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      defineMacro: build.mutation<DefineMacroApiResponse, DefineMacroApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/macros/${queryArg.key}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      removeMacro: build.mutation<RemoveMacroApiResponse, RemoveMacroApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/macros/${queryArg.key}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      expandMacro: build.query<ExpandMacroApiResponse, ExpandMacroApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/macros/${queryArg.key}/expand`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      listAllergies: build.query<ListAllergiesApiResponse, ListAllergiesApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/allergies`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              page: queryArg.page,
              per_page: queryArg.perPage,
              encounter_id: queryArg.encounterId,
              in_error: queryArg.inError,
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      recordAllergy: build.mutation<
        RecordAllergyApiResponse,
        RecordAllergyApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/allergies`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      updateAllergy: build.mutation<
        UpdateAllergyApiResponse,
        UpdateAllergyApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/allergies/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterAllergyInError: build.mutation<
        EnterAllergyInErrorApiResponse,
        EnterAllergyInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/allergies/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      stateNoKnownAllergies: build.mutation<
        StateNoKnownAllergiesApiResponse,
        StateNoKnownAllergiesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/allergies/none-known`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listProblems: build.query<ListProblemsApiResponse, ListProblemsApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/problems`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordProblem: build.mutation<
        RecordProblemApiResponse,
        RecordProblemApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/problems`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getChartProblem: build.query<
        GetChartProblemApiResponse,
        GetChartProblemApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/problems/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      updateProblem: build.mutation<
        UpdateProblemApiResponse,
        UpdateProblemApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/problems/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterProblemInError: build.mutation<
        EnterProblemInErrorApiResponse,
        EnterProblemInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/problems/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listTasks: build.query<ListTasksApiResponse, ListTasksApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/tasks`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      requestTask: build.mutation<RequestTaskApiResponse, RequestTaskApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/tasks`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listOpenTasks: build.query<ListOpenTasksApiResponse, ListOpenTasksApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/tasks`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              page: queryArg.page,
              per_page: queryArg.perPage,
              assignee: queryArg.assignee,
              role: queryArg.role,
              due_before: queryArg.dueBefore,
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      updateTask: build.mutation<UpdateTaskApiResponse, UpdateTaskApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/tasks/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      takeTask: build.mutation<TakeTaskApiResponse, TakeTaskApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/tasks/${queryArg.id}/take`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      startTask: build.mutation<StartTaskApiResponse, StartTaskApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/tasks/${queryArg.id}/start`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      finishTask: build.mutation<FinishTaskApiResponse, FinishTaskApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/tasks/${queryArg.id}/finish`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      cancelTask: build.mutation<CancelTaskApiResponse, CancelTaskApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/tasks/${queryArg.id}/cancel`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterTaskInError: build.mutation<
        EnterTaskInErrorApiResponse,
        EnterTaskInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/tasks/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listOrders: build.query<ListOrdersApiResponse, ListOrdersApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/orders`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      requestOrder: build.mutation<RequestOrderApiResponse, RequestOrderApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/orders`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["clinical"],
        },
      ),
      updateOrder: build.mutation<UpdateOrderApiResponse, UpdateOrderApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/orders/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      releaseOrder: build.mutation<ReleaseOrderApiResponse, ReleaseOrderApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/orders/${queryArg.id}/release`,
            method: "POST",
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["clinical"],
        },
      ),
      holdOrder: build.mutation<HoldOrderApiResponse, HoldOrderApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/orders/${queryArg.id}/hold`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      revokeOrder: build.mutation<RevokeOrderApiResponse, RevokeOrderApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/orders/${queryArg.id}/revoke`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      completeOrder: build.mutation<
        CompleteOrderApiResponse,
        CompleteOrderApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/orders/${queryArg.id}/complete`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterOrderInError: build.mutation<
        EnterOrderInErrorApiResponse,
        EnterOrderInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/orders/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listOrderSets: build.query<ListOrderSetsApiResponse, ListOrderSetsApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/order-sets`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      defineOrderSet: build.mutation<
        DefineOrderSetApiResponse,
        DefineOrderSetApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/order-sets/${queryArg.code}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      previewOrderSet: build.query<
        PreviewOrderSetApiResponse,
        PreviewOrderSetApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/order-sets/${queryArg.code}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      requestOrderSet: build.mutation<
        RequestOrderSetApiResponse,
        RequestOrderSetApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/order-sets/${queryArg.code}`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listResults: build.query<ListResultsApiResponse, ListResultsApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/results`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      listResultInbox: build.query<
        ListResultInboxApiResponse,
        ListResultInboxApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/results`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            recipient: queryArg.recipient,
            flag: queryArg.flag,
          },
        }),
        providesTags: ["clinical"],
      }),
      acknowledgeResult: build.mutation<
        AcknowledgeResultApiResponse,
        AcknowledgeResultApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/results/${queryArg.id}/acknowledge`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listAttachments: build.query<
        ListAttachmentsApiResponse,
        ListAttachmentsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/attachments`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      addAttachment: build.mutation<
        AddAttachmentApiResponse,
        AddAttachmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/attachments`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            title: queryArg.title,
            category: queryArg.category,
            note: queryArg.note,
            encounter_id: queryArg.encounterId,
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getAttachmentContent: build.query<
        GetAttachmentContentApiResponse,
        GetAttachmentContentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/attachments/${queryArg.id}/content`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      enterAttachmentInError: build.mutation<
        EnterAttachmentInErrorApiResponse,
        EnterAttachmentInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/attachments/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listImmunizations: build.query<
        ListImmunizationsApiResponse,
        ListImmunizationsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/immunizations`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordImmunization: build.mutation<
        RecordImmunizationApiResponse,
        RecordImmunizationApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/immunizations`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getImmunization: build.query<
        GetImmunizationApiResponse,
        GetImmunizationApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/immunizations/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      updateImmunization: build.mutation<
        UpdateImmunizationApiResponse,
        UpdateImmunizationApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/immunizations/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterImmunizationInError: build.mutation<
        EnterImmunizationInErrorApiResponse,
        EnterImmunizationInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/immunizations/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listProcedures: build.query<
        ListProceduresApiResponse,
        ListProceduresApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/procedures`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordProcedure: build.mutation<
        RecordProcedureApiResponse,
        RecordProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/procedures`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getProcedure: build.query<GetProcedureApiResponse, GetProcedureApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      updateProcedure: build.mutation<
        UpdateProcedureApiResponse,
        UpdateProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      startProcedure: build.mutation<
        StartProcedureApiResponse,
        StartProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}/start`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      holdProcedure: build.mutation<
        HoldProcedureApiResponse,
        HoldProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}/hold`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      stopProcedure: build.mutation<
        StopProcedureApiResponse,
        StopProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}/stop`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      completeProcedure: build.mutation<
        CompleteProcedureApiResponse,
        CompleteProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}/complete`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      abandonProcedure: build.mutation<
        AbandonProcedureApiResponse,
        AbandonProcedureApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}/not-done`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterProcedureInError: build.mutation<
        EnterProcedureInErrorApiResponse,
        EnterProcedureInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/procedures/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listCarePlans: build.query<ListCarePlansApiResponse, ListCarePlansApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/care-plans`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              page: queryArg.page,
              per_page: queryArg.perPage,
              encounter_id: queryArg.encounterId,
              in_error: queryArg.inError,
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      recordCarePlan: build.mutation<
        RecordCarePlanApiResponse,
        RecordCarePlanApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/care-plans`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getCarePlan: build.query<GetCarePlanApiResponse, GetCarePlanApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/care-plans/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      updateCarePlan: build.mutation<
        UpdateCarePlanApiResponse,
        UpdateCarePlanApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/care-plans/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      changeActivityStatus: build.mutation<
        ChangeActivityStatusApiResponse,
        ChangeActivityStatusApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/care-plans/${queryArg.id}/activity`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      changeCarePlanStatus: build.mutation<
        ChangeCarePlanStatusApiResponse,
        ChangeCarePlanStatusApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/care-plans/${queryArg.id}/status`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterCarePlanInError: build.mutation<
        EnterCarePlanInErrorApiResponse,
        EnterCarePlanInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/care-plans/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listGoals: build.query<ListGoalsApiResponse, ListGoalsApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/goals`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordGoal: build.mutation<RecordGoalApiResponse, RecordGoalApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/goals`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getGoal: build.query<GetGoalApiResponse, GetGoalApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/goals/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      updateGoal: build.mutation<UpdateGoalApiResponse, UpdateGoalApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/goals/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      recordGoalProgress: build.mutation<
        RecordGoalProgressApiResponse,
        RecordGoalProgressApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/goals/${queryArg.id}/progress`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      changeGoalStatus: build.mutation<
        ChangeGoalStatusApiResponse,
        ChangeGoalStatusApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/goals/${queryArg.id}/status`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterGoalInError: build.mutation<
        EnterGoalInErrorApiResponse,
        EnterGoalInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/goals/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listFamilyHistory: build.query<
        ListFamilyHistoryApiResponse,
        ListFamilyHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/family-history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordFamilyHistory: build.mutation<
        RecordFamilyHistoryApiResponse,
        RecordFamilyHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/family-history`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      updateFamilyHistory: build.mutation<
        UpdateFamilyHistoryApiResponse,
        UpdateFamilyHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/family-history/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterFamilyHistoryInError: build.mutation<
        EnterFamilyHistoryInErrorApiResponse,
        EnterFamilyHistoryInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/family-history/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listSocialHistory: build.query<
        ListSocialHistoryApiResponse,
        ListSocialHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/social-history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordSocialHistory: build.mutation<
        RecordSocialHistoryApiResponse,
        RecordSocialHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/social-history`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      updateSocialHistory: build.mutation<
        UpdateSocialHistoryApiResponse,
        UpdateSocialHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/social-history/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterSocialHistoryInError: build.mutation<
        EnterSocialHistoryInErrorApiResponse,
        EnterSocialHistoryInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/social-history/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      searchDiagnosisCodes: build.query<
        SearchDiagnosisCodesApiResponse,
        SearchDiagnosisCodesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/diagnosis-codes`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            search: queryArg.search,
            limit: queryArg.limit,
            billable: queryArg.billable,
          },
        }),
        providesTags: ["clinical"],
      }),
      getCodeEdition: build.query<
        GetCodeEditionApiResponse,
        GetCodeEditionApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/diagnosis-codes/edition`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      importChart: build.mutation<ImportChartApiResponse, ImportChartApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/imported/${queryArg.patient}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      putChartResources: build.mutation<
        PutChartResourcesApiResponse,
        PutChartResourcesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/resources`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      prepareChartResources: build.mutation<
        PrepareChartResourcesApiResponse,
        PrepareChartResourcesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/resources/prepared`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listVitals: build.query<ListVitalsApiResponse, ListVitalsApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/vitals`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordVitals: build.mutation<RecordVitalsApiResponse, RecordVitalsApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/vitals`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["clinical"],
        },
      ),
      getVitals: build.query<GetVitalsApiResponse, GetVitalsApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/vitals/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      getVitalsHistory: build.query<
        GetVitalsHistoryApiResponse,
        GetVitalsHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/vitals/${queryArg.id}/history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      amendVitals: build.mutation<AmendVitalsApiResponse, AmendVitalsApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/vitals/${queryArg.id}/amend`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterVitalsInError: build.mutation<
        EnterVitalsInErrorApiResponse,
        EnterVitalsInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/vitals/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getFlowsheet: build.query<GetFlowsheetApiResponse, GetFlowsheetApiArg>({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/flowsheet`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
            before: queryArg.before,
            signs: queryArg.signs,
            limit: queryArg.limit,
          },
        }),
        providesTags: ["clinical"],
      }),
      getSignSeries: build.query<GetSignSeriesApiResponse, GetSignSeriesApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/series/${queryArg.sign}`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              from: queryArg["from"],
              to: queryArg.to,
              before: queryArg.before,
              limit: queryArg.limit,
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      getNews2Trend: build.query<GetNews2TrendApiResponse, GetNews2TrendApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/news2`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              from: queryArg["from"],
              to: queryArg.to,
              before: queryArg.before,
              limit: queryArg.limit,
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      getMonitoring: build.query<GetMonitoringApiResponse, GetMonitoringApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/patients/${queryArg.patient}/monitoring`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      chooseSpo2Scale: build.mutation<
        ChooseSpo2ScaleApiResponse,
        ChooseSpo2ScaleApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/spo2-scale`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      listInstruments: build.query<
        ListInstrumentsApiResponse,
        ListInstrumentsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/instruments`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      listAssessments: build.query<
        ListAssessmentsApiResponse,
        ListAssessmentsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/assessments`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            encounter_id: queryArg.encounterId,
            in_error: queryArg.inError,
            instrument: queryArg.instrument,
          },
        }),
        providesTags: ["clinical"],
      }),
      recordAssessment: build.mutation<
        RecordAssessmentApiResponse,
        RecordAssessmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/assessments`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getAssessment: build.query<GetAssessmentApiResponse, GetAssessmentApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/clinical/assessments/${queryArg.id}`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          providesTags: ["clinical"],
        },
      ),
      amendAssessment: build.mutation<
        AmendAssessmentApiResponse,
        AmendAssessmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/assessments/${queryArg.id}/amend`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      enterAssessmentInError: build.mutation<
        EnterAssessmentInErrorApiResponse,
        EnterAssessmentInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/assessments/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getGrowthChart: build.query<
        GetGrowthChartApiResponse,
        GetGrowthChartApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/patients/${queryArg.patient}/growth/${queryArg.measure}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      listGrowthReferences: build.query<
        ListGrowthReferencesApiResponse,
        ListGrowthReferencesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/growth-references`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      loadGrowthReference: build.mutation<
        LoadGrowthReferenceApiResponse,
        LoadGrowthReferenceApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/growth-references/${queryArg.code}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
      getMeasurementRules: build.query<
        GetMeasurementRulesApiResponse,
        GetMeasurementRulesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/measurement-rules`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["clinical"],
      }),
      setMeasurementRules: build.mutation<
        SetMeasurementRulesApiResponse,
        SetMeasurementRulesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/clinical/measurement-rules`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["clinical"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as clinicalApi };
export type CreateEncounterApiResponse = /** status 201 Made. */ Encounter;
export type CreateEncounterApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    provider_id?: string | null;
    /** e.g. follow-up, consultation */
    encounter_type?: string;
    class?: "ambulatory" | "emergency" | "inpatient" | "virtual" | "home";
    /** When it is to begin, or began */
    encounter_date?: string;
    location?: string | null;
    facility_id?: string | null;
    department_id?: string | null;
    vital_signs?: object | null;
    procedures?: {
      coding: Coding;
      quantity: number;
    }[];
    medications?: {
      coding: Coding;
      quantity: number;
    }[];
    follow_up_required?: boolean;
    follow_up_date?: string | null;
    metadata?: object;
    chief_complaint?: string | null;
    history_of_present_illness?: string | null;
    review_of_systems?: object | null;
    physical_examination?: object | null;
    assessment?: string | null;
    plan?: string | null;
    appointment_id?: string | null;
    /** in-progress where absent */
    status?: "planned" | "arrived" | "in-progress";
  };
};
export type ListEncountersApiResponse = /** status 200 Done. */ {
  encounters: Encounter[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListEncountersApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** With those of records merged into this one */
  patientId?: string;
  providerId?: string;
  appointmentId?: string;
  facilityId?: string;
  departmentId?: string;
  encounterType?: string;
  class?: "ambulatory" | "emergency" | "inpatient" | "virtual" | "home";
  status?:
    | "planned"
    | "arrived"
    | "triaged"
    | "in-progress"
    | "onleave"
    | "finished"
    | "cancelled"
    | "entered-in-error";
  /** The code of a diagnosis */
  diagnosis?: string;
  from?: string;
  to?: string;
  /** The newest first where absent */
  sort?: "encounter_date" | "-encounter_date";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetEncounterApiResponse = /** status 200 Done. */ Encounter;
export type GetEncounterApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateEncounterApiResponse = /** status 200 Done. */ Encounter;
export type UpdateEncounterApiArg = {
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
    provider_id?: string | null;
    /** e.g. follow-up, consultation */
    encounter_type?: string;
    class?: "ambulatory" | "emergency" | "inpatient" | "virtual" | "home";
    /** When it is to begin, or began */
    encounter_date?: string;
    location?: string | null;
    facility_id?: string | null;
    department_id?: string | null;
    vital_signs?: object | null;
    procedures?: {
      coding: Coding;
      quantity: number;
    }[];
    medications?: {
      coding: Coding;
      quantity: number;
    }[];
    follow_up_required?: boolean;
    follow_up_date?: string | null;
    metadata?: object;
    chief_complaint?: string | null;
    history_of_present_illness?: string | null;
    review_of_systems?: object | null;
    physical_examination?: object | null;
    assessment?: string | null;
    plan?: string | null;
  };
};
export type ReceiveEncounterApiResponse = /** status 200 Done. */ Encounter;
export type ReceiveEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type TriageEncounterApiResponse = /** status 200 Done. */ Encounter;
export type TriageEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type StartEncounterApiResponse = /** status 200 Done. */ Encounter;
export type StartEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type LeaveEncounterApiResponse = /** status 200 Done. */ Encounter;
export type LeaveEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type ResumeEncounterApiResponse = /** status 200 Done. */ Encounter;
export type ResumeEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type CompleteEncounterApiResponse = /** status 200 Done. */ Encounter;
export type CompleteEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
    disposition?: string | null;
  };
};
export type CancelEncounterApiResponse = /** status 200 Done. */ Encounter;
export type CancelEncounterApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
    note?: string | null;
  };
};
export type EnterEncounterInErrorApiResponse =
  /** status 200 Done. */ Encounter;
export type EnterEncounterInErrorApiArg = {
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
    reason: string;
  };
};
export type AddDiagnosisApiResponse = /** status 201 Made. */ Encounter;
export type AddDiagnosisApiArg = {
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
    coding: Coding;
    role?:
      | "primary"
      | "secondary"
      | "admission"
      | "discharge"
      | "comorbidity"
      | "differential";
    /** The last where absent */
    rank?: number;
    certainty?:
      "unconfirmed" | "provisional" | "differential" | "confirmed" | "refuted";
    problem_id?: string | null;
  };
};
export type UpdateDiagnosisApiResponse = /** status 200 Done. */ Encounter;
export type UpdateDiagnosisApiArg = {
  id: string;
  diagnosis: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    coding?: Coding;
    role?:
      | "primary"
      | "secondary"
      | "admission"
      | "discharge"
      | "comorbidity"
      | "differential";
    /** The last where absent */
    rank?: number;
    certainty?:
      "unconfirmed" | "provisional" | "differential" | "confirmed" | "refuted";
    problem_id?: string | null;
  };
};
export type RemoveDiagnosisApiResponse = /** status 200 Done. */ Encounter;
export type RemoveDiagnosisApiArg = {
  id: string;
  diagnosis: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetEncounterHistoryApiResponse =
  /** status 200 Done. */ EncounterHistory;
export type GetEncounterHistoryApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetChartApiResponse = /** status 200 Done. */ Chart;
export type GetChartApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetChartAsOfApiResponse = /** status 200 Done. */ Chart;
export type GetChartAsOfApiArg = {
  /** The patient’s UUID */
  patient: string;
  at: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetTimelineApiResponse = /** status 200 Done. */ Timeline;
export type GetTimelineApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Goes on after the page whose `next` this was */
  before?: string;
  kind?: string;
  /** 50 where absent */
  limit?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreateNoteApiResponse = /** status 201 Made. */ Note;
export type CreateNoteApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    encounter_id?: string | null;
    template: string;
    /** The template’s where absent */
    title?: string;
    /** By section */
    contents?: object;
  };
};
export type ListNotesApiResponse = /** status 200 Done. */ {
  notes: NoteSummary[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListNotesApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** With those of records merged into this one */
  patientId?: string;
  encounterId?: string;
  /** Who wrote in it */
  contributor?: string;
  status?: "draft" | "final" | "amended" | "discarded" | "entered-in-error";
  /** Waiting for anybody’s, or for the caller’s */
  cosign?: "wanted" | "mine";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetNoteApiResponse = /** status 200 Done. */ Note;
export type GetNoteApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type WriteNoteSectionApiResponse = /** status 200 Done. */ Note;
export type WriteNoteSectionApiArg = {
  id: string;
  section: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    based_on: number;
    content: SectionContent;
  };
};
export type SettleNoteConflictApiResponse = /** status 200 Done. */ Note;
export type SettleNoteConflictApiArg = {
  id: string;
  section: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    based_on: number;
    conflicts: string[];
    content: SectionContent;
  };
};
export type SignNoteApiResponse = /** status 200 Done. */ Note;
export type SignNoteApiArg = {
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match": string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Asks for a cosignature */
    cosign?: {
      by: string | null;
    };
  };
};
export type CosignNoteApiResponse = /** status 200 Done. */ Note;
export type CosignNoteApiArg = {
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match": string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AddAddendumApiResponse = /** status 201 Made. */ Note;
export type AddAddendumApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    text: string;
  };
};
export type AmendNoteApiResponse = /** status 200 Done. */ Note;
export type AmendNoteApiArg = {
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match": string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    reason: string;
    /** By section */
    contents: object;
  };
};
export type DiscardNoteApiResponse = /** status 200 Done. */ Note;
export type DiscardNoteApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EnterNoteInErrorApiResponse = /** status 200 Done. */ Note;
export type EnterNoteInErrorApiArg = {
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
export type ListNoteTemplatesApiResponse = /** status 200 Done. */ {
  templates: NoteTemplate[];
};
export type ListNoteTemplatesApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type DefineNoteTemplateApiResponse =
  /** status 200 Done. */ NoteTemplate;
export type DefineNoteTemplateApiArg = {
  code: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    title: string;
    sections: NoteSection[];
    active?: boolean;
  };
};
export type ListMacrosApiResponse = /** status 200 Done. */ {
  macros: Macro[];
};
export type ListMacrosApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type DefineMacroApiResponse = /** status 200 Done. */ Macro;
export type DefineMacroApiArg = {
  key: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    text: string;
    shared?: boolean;
  };
};
export type RemoveMacroApiResponse = unknown;
export type RemoveMacroApiArg = {
  key: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ExpandMacroApiResponse = /** status 200 Done. */ {
  text: string;
  /** What stands in `{{ }}` still */
  unfilled: string[];
};
export type ExpandMacroApiArg = {
  key: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    encounter_id?: string | null;
  };
};
export type ListAllergiesApiResponse = /** status 200 Done. */ {
  allergies: Allergy[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
  status: "not-asked" | "none-known" | "recorded";
  reviewed_at: string | null;
  reviewed_by: string | null;
};
export type ListAllergiesApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordAllergyApiResponse = /** status 201 Made. */ Allergy;
export type RecordAllergyApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    coding?: Coding | null;
    category: "food" | "medication" | "environment" | "biologic";
    type?: "allergy" | "intolerance";
    clinical_status?: "active" | "inactive" | "resolved";
    verification?: "unconfirmed" | "confirmed" | "refuted";
    criticality?: ("low" | "high" | "unable-to-assess") | null;
    onset?: string | null;
    asserted_at?: string | null;
    /** As people call it */
    substance: string;
    reactions?: {
      manifestation: string;
      severity: ("mild" | "moderate" | "severe") | null;
    }[];
    note?: string | null;
  };
};
export type UpdateAllergyApiResponse = /** status 200 Done. */ Allergy;
export type UpdateAllergyApiArg = {
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
    coding?: Coding | null;
    category?: "food" | "medication" | "environment" | "biologic";
    type?: "allergy" | "intolerance";
    clinical_status?: "active" | "inactive" | "resolved";
    verification?: "unconfirmed" | "confirmed" | "refuted";
    criticality?: ("low" | "high" | "unable-to-assess") | null;
    onset?: string | null;
    asserted_at?: string | null;
    /** As people call it */
    substance?: string;
    reactions?: {
      manifestation: string;
      severity: ("mild" | "moderate" | "severe") | null;
    }[];
    note?: string | null;
  };
};
export type EnterAllergyInErrorApiResponse = /** status 200 Done. */ Allergy;
export type EnterAllergyInErrorApiArg = {
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
    reason: string;
  };
};
export type StateNoKnownAllergiesApiResponse = /** status 200 Done. */ {
  allergies: Allergy[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
  status: "not-asked" | "none-known" | "recorded";
  reviewed_at: string | null;
  reviewed_by: string | null;
};
export type StateNoKnownAllergiesApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListProblemsApiResponse = /** status 200 Done. */ {
  problems: ChartProblem[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListProblemsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordProblemApiResponse = /** status 201 Made. */ ChartProblem;
export type RecordProblemApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    coding?: Coding | null;
    /** FHIR R4 condition clinical status */
    clinical_status?:
      | "active"
      | "recurrence"
      | "relapse"
      | "inactive"
      | "remission"
      | "resolved";
    certainty?:
      "unconfirmed" | "provisional" | "differential" | "confirmed" | "refuted";
    severity?: ("mild" | "moderate" | "severe") | null;
    onset?: string | null;
    abated?: string | null;
    /** What the code says where absent */
    name?: string;
    note?: string | null;
  };
};
export type GetChartProblemApiResponse = /** status 200 Done. */ ChartProblem;
export type GetChartProblemApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateProblemApiResponse = /** status 200 Done. */ ChartProblem;
export type UpdateProblemApiArg = {
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
    coding?: Coding | null;
    /** FHIR R4 condition clinical status */
    clinical_status?:
      | "active"
      | "recurrence"
      | "relapse"
      | "inactive"
      | "remission"
      | "resolved";
    certainty?:
      "unconfirmed" | "provisional" | "differential" | "confirmed" | "refuted";
    severity?: ("mild" | "moderate" | "severe") | null;
    onset?: string | null;
    abated?: string | null;
    /** As the chart calls it */
    name?: string;
    note?: string | null;
  };
};
export type EnterProblemInErrorApiResponse =
  /** status 200 Done. */ ChartProblem;
export type EnterProblemInErrorApiArg = {
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
    reason: string;
  };
};
export type ListTasksApiResponse = /** status 200 Done. */ {
  tasks: Task[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListTasksApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RequestTaskApiResponse = /** status 201 Made. */ Task;
export type RequestTaskApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    title: string;
    note?: string | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    focus_id?: string | null;
    assignee?: string | null;
    role?: string | null;
    due_at?: string | null;
  };
};
export type ListOpenTasksApiResponse = /** status 200 Done. */ {
  tasks: Task[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListOpenTasksApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  assignee?: string;
  role?: string;
  dueBefore?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateTaskApiResponse = /** status 200 Done. */ Task;
export type UpdateTaskApiArg = {
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
    title?: string;
    note?: string | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    assignee?: string | null;
    role?: string | null;
    due_at?: string | null;
  };
};
export type TakeTaskApiResponse = /** status 200 Done. */ Task;
export type TakeTaskApiArg = {
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type StartTaskApiResponse = /** status 200 Done. */ Task;
export type StartTaskApiArg = {
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type FinishTaskApiResponse = /** status 200 Done. */ Task;
export type FinishTaskApiArg = {
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
    outcome?: string | null;
  };
};
export type CancelTaskApiResponse = /** status 200 Done. */ Task;
export type CancelTaskApiArg = {
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
    outcome: string;
  };
};
export type EnterTaskInErrorApiResponse = /** status 200 Done. */ Task;
export type EnterTaskInErrorApiArg = {
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
    reason: string;
  };
};
export type ListOrdersApiResponse = /** status 200 Done. */ {
  orders: Order[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListOrdersApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RequestOrderApiResponse = /** status 201 Made. */ Order;
export type RequestOrderApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    category:
      | "laboratory"
      | "imaging"
      | "medication"
      | "procedure"
      | "referral"
      | "nursing"
      | "diet"
      | "other";
    name: string;
    status?: "draft" | "active";
    coding?: Coding | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    due_at?: string | null;
    instructions?: string | null;
    reason?: string | null;
  };
};
export type UpdateOrderApiResponse = /** status 200 Done. */ Order;
export type UpdateOrderApiArg = {
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
    name?: string;
    coding?: Coding | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    due_at?: string | null;
    instructions?: string | null;
    reason?: string | null;
  };
};
export type ReleaseOrderApiResponse = /** status 200 Done. */ Order;
export type ReleaseOrderApiArg = {
  id: string;
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type HoldOrderApiResponse = /** status 200 Done. */ Order;
export type HoldOrderApiArg = {
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
    note?: string | null;
  };
};
export type RevokeOrderApiResponse = /** status 200 Done. */ Order;
export type RevokeOrderApiArg = {
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
    note?: string | null;
  };
};
export type CompleteOrderApiResponse = /** status 200 Done. */ Order;
export type CompleteOrderApiArg = {
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
    note?: string | null;
  };
};
export type EnterOrderInErrorApiResponse = /** status 200 Done. */ Order;
export type EnterOrderInErrorApiArg = {
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
    reason: string;
  };
};
export type ListOrderSetsApiResponse = /** status 200 Done. */ {
  order_sets: OrderSet[];
};
export type ListOrderSetsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type DefineOrderSetApiResponse = /** status 200 Done. */ OrderSet;
export type DefineOrderSetApiArg = {
  code: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    title: string;
    description: string | null;
    items: {
      key: string;
      category:
        | "laboratory"
        | "imaging"
        | "medication"
        | "procedure"
        | "referral"
        | "nursing"
        | "diet"
        | "other";
      name: string;
      coding: Coding | null;
      priority: "routine" | "urgent" | "asap" | "stat";
      instructions: string | null;
      /** Whether it is ordered unless somebody deselects it */
      selected: boolean;
    }[];
    active?: boolean;
  };
};
export type PreviewOrderSetApiResponse = /** status 200 Done. */ OrderPreview;
export type PreviewOrderSetApiArg = {
  /** The patient’s UUID */
  patient: string;
  code: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RequestOrderSetApiResponse = /** status 201 Made. */ {
  orders: Order[];
};
export type RequestOrderSetApiArg = {
  /** The patient’s UUID */
  patient: string;
  code: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    items: {
      key: string;
      /** Why in spite of a warning */
      override?: string;
    }[];
  };
};
export type ListResultsApiResponse = /** status 200 Done. */ {
  results: InboxResult[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListResultsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListResultInboxApiResponse = /** status 200 Done. */ {
  results: InboxResult[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListResultInboxApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  recipient?: string;
  /** none where nobody judged it */
  flag?: "normal" | "abnormal" | "critical" | "none";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AcknowledgeResultApiResponse = /** status 200 Done. */ InboxResult;
export type AcknowledgeResultApiArg = {
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
    comment?: string | null;
  };
};
export type ListAttachmentsApiResponse = /** status 200 Done. */ {
  attachments: Attachment[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListAttachmentsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AddAttachmentApiResponse = /** status 201 Made. */ Attachment;
export type AddAttachmentApiArg = {
  /** The patient’s UUID */
  patient: string;
  title: string;
  category?: "letter" | "report" | "consent" | "image" | "form" | "other";
  note?: string;
  encounterId?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: Blob;
};
export type GetAttachmentContentApiResponse = /** status 200 Done. */ Blob;
export type GetAttachmentContentApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EnterAttachmentInErrorApiResponse =
  /** status 200 Done. */ Attachment;
export type EnterAttachmentInErrorApiArg = {
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
    reason: string;
  };
};
export type ListImmunizationsApiResponse = /** status 200 Done. */ {
  immunizations: Immunization[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListImmunizationsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordImmunizationApiResponse =
  /** status 201 Made. */ Immunization;
export type RecordImmunizationApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    coding?: {
      /** URI of the code system */
      system: "http://hl7.org/fhir/sid/cvx";
      code: string;
      display: string;
    } | null;
    status?: "completed" | "not-done";
    /** When it was given, or would have been */
    occurred_at?: string;
    not_done_reason?:
      | ("immune" | "medical-precaution" | "out-of-stock" | "patient-objection")
      | null;
    /** Whether whoever gave it recorded it; false where it is only told */
    primary_source?: boolean;
    manufacturer?: string | null;
    lot_number?: string | null;
    expires_on?: string | null;
    site?:
      | ("left-arm" | "right-arm" | "left-thigh" | "right-thigh" | "gluteal")
      | null;
    route?:
      | (
          | "intramuscular"
          | "subcutaneous"
          | "intradermal"
          | "oral"
          | "intranasal"
          | "transdermal"
        )
      | null;
    dose?: {
      value: number;
      /** UCUM, e.g. mL */
      unit: string;
    } | null;
    dose_number?: number | null;
    series_doses?: number | null;
    subpotent_reason?:
      ("partial-dose" | "cold-chain-break" | "recall" | "expired") | null;
    performer?: string | null;
    /** What the code says where absent */
    name?: string;
    reaction?: string | null;
    note?: string | null;
  };
};
export type GetImmunizationApiResponse = /** status 200 Done. */ Immunization;
export type GetImmunizationApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateImmunizationApiResponse =
  /** status 200 Done. */ Immunization;
export type UpdateImmunizationApiArg = {
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
    coding?: {
      /** URI of the code system */
      system: "http://hl7.org/fhir/sid/cvx";
      code: string;
      display: string;
    } | null;
    /** When it was given, or would have been */
    occurred_at?: string;
    /** Whether whoever gave it recorded it; false where it is only told */
    primary_source?: boolean;
    manufacturer?: string | null;
    lot_number?: string | null;
    expires_on?: string | null;
    site?:
      | ("left-arm" | "right-arm" | "left-thigh" | "right-thigh" | "gluteal")
      | null;
    route?:
      | (
          | "intramuscular"
          | "subcutaneous"
          | "intradermal"
          | "oral"
          | "intranasal"
          | "transdermal"
        )
      | null;
    dose?: {
      value: number;
      /** UCUM, e.g. mL */
      unit: string;
    } | null;
    dose_number?: number | null;
    series_doses?: number | null;
    subpotent_reason?:
      ("partial-dose" | "cold-chain-break" | "recall" | "expired") | null;
    performer?: string | null;
    /** As the chart calls the vaccine */
    name?: string;
    reaction?: string | null;
    note?: string | null;
  };
};
export type EnterImmunizationInErrorApiResponse =
  /** status 200 Done. */ Immunization;
export type EnterImmunizationInErrorApiArg = {
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
    reason: string;
  };
};
export type ListProceduresApiResponse = /** status 200 Done. */ {
  procedures: Procedure[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListProceduresApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordProcedureApiResponse = /** status 201 Made. */ Procedure;
export type RecordProcedureApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    coding?: {
      /** URI of the code system */
      system:
        | "http://snomed.info/sct"
        | "http://www.ama-assn.org/go/cpt"
        | "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes"
        | "http://www.cms.gov/Medicare/Coding/ICD10";
      code: string;
      display: string;
    } | null;
    status?:
      | "preparation"
      | "in-progress"
      | "on-hold"
      | "not-done"
      | "stopped"
      | "completed";
    status_reason?:
      | (
          | "patient-declined"
          | "contraindicated"
          | "patient-unavailable"
          | "staff-unavailable"
          | "equipment-unavailable"
          | "complication"
          | "no-longer-needed"
          | "other"
        )
      | null;
    category?:
      | (
          | "surgical"
          | "diagnostic"
          | "therapeutic"
          | "counselling"
          | "education"
          | "nursing"
        )
      | null;
    performed_from?: string | null;
    performed_to?: string | null;
    performer?: string | null;
    body_site?: Coding | null;
    laterality?: ("left" | "right" | "bilateral") | null;
    outcome?: ("successful" | "partially-successful" | "unsuccessful") | null;
    order_id?: string | null;
    /** The entries of the problem list that it is done for */
    problem_ids?: string[];
    /** What the code says where absent */
    name?: string;
    complication?: string | null;
    note?: string | null;
  };
};
export type GetProcedureApiResponse = /** status 200 Done. */ Procedure;
export type GetProcedureApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateProcedureApiResponse = /** status 200 Done. */ Procedure;
export type UpdateProcedureApiArg = {
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
    coding?: {
      /** URI of the code system */
      system:
        | "http://snomed.info/sct"
        | "http://www.ama-assn.org/go/cpt"
        | "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes"
        | "http://www.cms.gov/Medicare/Coding/ICD10";
      code: string;
      display: string;
    } | null;
    category?:
      | (
          | "surgical"
          | "diagnostic"
          | "therapeutic"
          | "counselling"
          | "education"
          | "nursing"
        )
      | null;
    performed_from?: string | null;
    performed_to?: string | null;
    performer?: string | null;
    body_site?: Coding | null;
    laterality?: ("left" | "right" | "bilateral") | null;
    outcome?: ("successful" | "partially-successful" | "unsuccessful") | null;
    order_id?: string | null;
    /** The entries of the problem list that it is done for */
    problem_ids?: string[];
    /** As the chart calls it */
    name?: string;
    complication?: string | null;
    note?: string | null;
  };
};
export type StartProcedureApiResponse = /** status 200 Done. */ Procedure;
export type StartProcedureApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type HoldProcedureApiResponse = /** status 200 Done. */ Procedure;
export type HoldProcedureApiArg = {
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
    reason:
      | "patient-declined"
      | "contraindicated"
      | "patient-unavailable"
      | "staff-unavailable"
      | "equipment-unavailable"
      | "complication"
      | "no-longer-needed"
      | "other";
    note?: string | null;
  };
};
export type StopProcedureApiResponse = /** status 200 Done. */ Procedure;
export type StopProcedureApiArg = {
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
    reason:
      | "patient-declined"
      | "contraindicated"
      | "patient-unavailable"
      | "staff-unavailable"
      | "equipment-unavailable"
      | "complication"
      | "no-longer-needed"
      | "other";
    note?: string | null;
    /** When it happened, if not just now; not in the future */
    at?: string;
  };
};
export type CompleteProcedureApiResponse = /** status 200 Done. */ Procedure;
export type CompleteProcedureApiArg = {
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
    /** When it happened, if not just now; not in the future */
    at?: string;
    outcome?: ("successful" | "partially-successful" | "unsuccessful") | null;
    complication?: string | null;
    note?: string | null;
  };
};
export type AbandonProcedureApiResponse = /** status 200 Done. */ Procedure;
export type AbandonProcedureApiArg = {
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
    reason:
      | "patient-declined"
      | "contraindicated"
      | "patient-unavailable"
      | "staff-unavailable"
      | "equipment-unavailable"
      | "complication"
      | "no-longer-needed"
      | "other";
    note?: string | null;
  };
};
export type EnterProcedureInErrorApiResponse =
  /** status 200 Done. */ Procedure;
export type EnterProcedureInErrorApiArg = {
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
    reason: string;
  };
};
export type ListCarePlansApiResponse = /** status 200 Done. */ {
  care_plans: CarePlan[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListCarePlansApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordCarePlanApiResponse = /** status 201 Made. */ CarePlan;
export type RecordCarePlanApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    status?: "draft" | "active";
    category?: {
      /** URI of the code system */
      system: "http://snomed.info/sct";
      code: string;
      display: string;
    } | null;
    starts_at?: string | null;
    ends_at?: string | null;
    author?: string | null;
    /** The entries of the problem list that it is for */
    problem_ids?: string[];
    title: string;
    description?: string | null;
    activities?: {
      id?: string;
      coding?: {
        /** URI of the code system */
        system:
          | "http://snomed.info/sct"
          | "http://www.ama-assn.org/go/cpt"
          | "http://loinc.org"
          | "http://www.nlm.nih.gov/research/umls/rxnorm";
        code: string;
        display: string;
      } | null;
      status?:
        | "not-started"
        | "scheduled"
        | "in-progress"
        | "on-hold"
        | "completed"
        | "cancelled"
        | "stopped";
      title: string;
      due_on?: string | null;
      note?: string | null;
    }[];
  };
};
export type GetCarePlanApiResponse = /** status 200 Done. */ CarePlan;
export type GetCarePlanApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateCarePlanApiResponse = /** status 200 Done. */ CarePlan;
export type UpdateCarePlanApiArg = {
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
    category?: {
      /** URI of the code system */
      system: "http://snomed.info/sct";
      code: string;
      display: string;
    } | null;
    starts_at?: string | null;
    ends_at?: string | null;
    author?: string | null;
    /** The entries of the problem list that it is for */
    problem_ids?: string[];
    title?: string;
    description?: string | null;
    activities?: {
      id?: string;
      coding?: {
        /** URI of the code system */
        system:
          | "http://snomed.info/sct"
          | "http://www.ama-assn.org/go/cpt"
          | "http://loinc.org"
          | "http://www.nlm.nih.gov/research/umls/rxnorm";
        code: string;
        display: string;
      } | null;
      status?:
        | "not-started"
        | "scheduled"
        | "in-progress"
        | "on-hold"
        | "completed"
        | "cancelled"
        | "stopped";
      title: string;
      due_on?: string | null;
      note?: string | null;
    }[];
  };
};
export type ChangeActivityStatusApiResponse = /** status 200 Done. */ CarePlan;
export type ChangeActivityStatusApiArg = {
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
    activity_id: string;
    status:
      | "not-started"
      | "scheduled"
      | "in-progress"
      | "on-hold"
      | "completed"
      | "cancelled"
      | "stopped";
    note?: string | null;
  };
};
export type ChangeCarePlanStatusApiResponse = /** status 200 Done. */ CarePlan;
export type ChangeCarePlanStatusApiArg = {
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
    status: "draft" | "active" | "on-hold" | "revoked" | "completed";
    note?: string | null;
  };
};
export type EnterCarePlanInErrorApiResponse = /** status 200 Done. */ CarePlan;
export type EnterCarePlanInErrorApiArg = {
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
    reason: string;
  };
};
export type ListGoalsApiResponse = /** status 200 Done. */ {
  goals: Goal[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListGoalsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordGoalApiResponse = /** status 201 Made. */ Goal;
export type RecordGoalApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    status?:
      | "proposed"
      | "planned"
      | "accepted"
      | "active"
      | "on-hold"
      | "completed"
      | "cancelled"
      | "rejected";
    achievement?:
      | "in-progress"
      | "improving"
      | "worsening"
      | "no-change"
      | "achieved"
      | "sustaining"
      | "not-achieved"
      | "no-progress"
      | "not-attainable";
    priority?: ("high" | "medium" | "low") | null;
    target?: GoalTarget | null;
    starts_on?: string | null;
    due_on?: string | null;
    care_plan_id?: string | null;
    /** The entries of the problem list that it is about */
    problem_ids?: string[];
    note?: string | null;
    description: string;
  };
};
export type GetGoalApiResponse = /** status 200 Done. */ Goal;
export type GetGoalApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateGoalApiResponse = /** status 200 Done. */ Goal;
export type UpdateGoalApiArg = {
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
    priority?: ("high" | "medium" | "low") | null;
    target?: GoalTarget | null;
    starts_on?: string | null;
    due_on?: string | null;
    care_plan_id?: string | null;
    /** The entries of the problem list that it is about */
    problem_ids?: string[];
    description?: string;
    note?: string | null;
  };
};
export type RecordGoalProgressApiResponse = /** status 200 Done. */ Goal;
export type RecordGoalProgressApiArg = {
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
    /** When it was so, if not just now; not in the future */
    at?: string;
    value?: number | null;
    achievement?:
      | "in-progress"
      | "improving"
      | "worsening"
      | "no-change"
      | "achieved"
      | "sustaining"
      | "not-achieved"
      | "no-progress"
      | "not-attainable";
    note?: string | null;
  };
};
export type ChangeGoalStatusApiResponse = /** status 200 Done. */ Goal;
export type ChangeGoalStatusApiArg = {
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
    status:
      | "proposed"
      | "planned"
      | "accepted"
      | "active"
      | "on-hold"
      | "completed"
      | "cancelled"
      | "rejected";
    note?: string | null;
  };
};
export type EnterGoalInErrorApiResponse = /** status 200 Done. */ Goal;
export type EnterGoalInErrorApiArg = {
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
    reason: string;
  };
};
export type ListFamilyHistoryApiResponse = /** status 200 Done. */ {
  family_history: FamilyHistory[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListFamilyHistoryApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordFamilyHistoryApiResponse =
  /** status 201 Made. */ FamilyHistory;
export type RecordFamilyHistoryApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    relationship:
      | "mother"
      | "father"
      | "sister"
      | "brother"
      | "daughter"
      | "son"
      | "maternal-grandmother"
      | "maternal-grandfather"
      | "paternal-grandmother"
      | "paternal-grandfather"
      | "aunt"
      | "uncle"
      | "cousin"
      | "other";
    coding?: Coding | null;
    onset_age?: number | null;
    deceased?: boolean | null;
    /** Whether the relative died of it */
    cause_of_death?: boolean;
    /** What the code says where absent */
    name?: string;
    note?: string | null;
  };
};
export type UpdateFamilyHistoryApiResponse =
  /** status 200 Done. */ FamilyHistory;
export type UpdateFamilyHistoryApiArg = {
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
    relationship?:
      | "mother"
      | "father"
      | "sister"
      | "brother"
      | "daughter"
      | "son"
      | "maternal-grandmother"
      | "maternal-grandfather"
      | "paternal-grandmother"
      | "paternal-grandfather"
      | "aunt"
      | "uncle"
      | "cousin"
      | "other";
    coding?: Coding | null;
    onset_age?: number | null;
    deceased?: boolean | null;
    /** Whether the relative died of it */
    cause_of_death?: boolean;
    /** What the relative has or had */
    name?: string;
    note?: string | null;
  };
};
export type EnterFamilyHistoryInErrorApiResponse =
  /** status 200 Done. */ FamilyHistory;
export type EnterFamilyHistoryInErrorApiArg = {
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
    reason: string;
  };
};
export type ListSocialHistoryApiResponse = /** status 200 Done. */ {
  social_history: SocialHistory[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListSocialHistoryApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordSocialHistoryApiResponse =
  /** status 201 Made. */ SocialHistory;
export type RecordSocialHistoryApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    topic:
      | "tobacco"
      | "alcohol"
      | "drugs"
      | "occupation"
      | "living-situation"
      | "education"
      | "exercise"
      | "diet"
      | "travel"
      | "other";
    use?: ("never" | "former" | "current" | "unknown") | null;
    starts_on?: string | null;
    ends_on?: string | null;
    text?: string | null;
  };
};
export type UpdateSocialHistoryApiResponse =
  /** status 200 Done. */ SocialHistory;
export type UpdateSocialHistoryApiArg = {
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
    use?: ("never" | "former" | "current" | "unknown") | null;
    starts_on?: string | null;
    ends_on?: string | null;
    text?: string | null;
  };
};
export type EnterSocialHistoryInErrorApiResponse =
  /** status 200 Done. */ SocialHistory;
export type EnterSocialHistoryInErrorApiArg = {
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
    reason: string;
  };
};
export type SearchDiagnosisCodesApiResponse = /** status 200 Done. */ {
  codes: DiagnosisCode[];
  edition: string | null;
};
export type SearchDiagnosisCodesApiArg = {
  search: string;
  /** 20 where absent */
  limit?: number;
  /** Only what may be billed */
  billable?: "yes";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetCodeEditionApiResponse = /** status 200 Done. */ CodeEdition;
export type GetCodeEditionApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ImportChartApiResponse = /** status 200 Done. */ {
  outcomes: {
    list:
      | "encounters"
      | "problems"
      | "allergies"
      | "immunizations"
      | "procedures"
      | "care_plans"
      | "goals"
      | "vitals";
    source: string;
    outcome: "created" | "updated" | "unchanged" | "refused";
    id: string;
    code: string | null;
    detail: string | null;
  }[];
};
export type ImportChartApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** URI of the other system */
    system: string;
    birth_date?: string | null;
    sex?: ("F" | "M" | "O") | null;
    encounters?: {
      /** e.g. follow-up, consultation */
      encounter_type?: string;
      class?: "ambulatory" | "emergency" | "inpatient" | "virtual" | "home";
      /** When it is to begin, or began */
      encounter_date?: string;
      location?: string | null;
      facility_id?: string | null;
      department_id?: string | null;
      vital_signs?: object | null;
      procedures?: {
        coding: Coding;
        quantity: number;
      }[];
      medications?: {
        coding: Coding;
        quantity: number;
      }[];
      follow_up_required?: boolean;
      follow_up_date?: string | null;
      metadata?: object;
      chief_complaint?: string | null;
      history_of_present_illness?: string | null;
      review_of_systems?: object | null;
      physical_examination?: object | null;
      assessment?: string | null;
      plan?: string | null;
      /** Its id in the other system */
      source: string;
      status:
        | "planned"
        | "arrived"
        | "triaged"
        | "in-progress"
        | "onleave"
        | "finished"
        | "cancelled"
        | "entered-in-error";
      provider_name?: string | null;
      started_at?: string | null;
      ended_at?: string | null;
      disposition?: string | null;
      diagnoses?: {
        coding: Coding;
        certainty?:
          | "unconfirmed"
          | "provisional"
          | "differential"
          | "confirmed"
          | "refuted";
        /** Its id in the other system */
        problem: string;
      }[];
    }[];
    problems?: {
      coding?: Coding | null;
      /** FHIR R4 condition clinical status */
      clinical_status?:
        | "active"
        | "recurrence"
        | "relapse"
        | "inactive"
        | "remission"
        | "resolved";
      certainty?:
        | "unconfirmed"
        | "provisional"
        | "differential"
        | "confirmed"
        | "refuted";
      severity?: ("mild" | "moderate" | "severe") | null;
      onset?: string | null;
      abated?: string | null;
      /** What the code says where absent */
      name?: string;
      note?: string | null;
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
    }[];
    allergies?: {
      coding?: Coding | null;
      category: "food" | "medication" | "environment" | "biologic";
      type?: "allergy" | "intolerance";
      clinical_status?: "active" | "inactive" | "resolved";
      verification?: "unconfirmed" | "confirmed" | "refuted";
      criticality?: ("low" | "high" | "unable-to-assess") | null;
      onset?: string | null;
      asserted_at?: string | null;
      /** As people call it */
      substance: string;
      reactions?: {
        manifestation: string;
        severity: ("mild" | "moderate" | "severe") | null;
      }[];
      note?: string | null;
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
    }[];
    immunizations?: {
      coding?: {
        /** URI of the code system */
        system: "http://hl7.org/fhir/sid/cvx";
        code: string;
        display: string;
      } | null;
      status?: "completed" | "not-done";
      /** When it was given, or would have been */
      occurred_at?: string;
      not_done_reason?:
        | (
            | "immune"
            | "medical-precaution"
            | "out-of-stock"
            | "patient-objection"
          )
        | null;
      /** Whether whoever gave it recorded it; false where it is only told */
      primary_source?: boolean;
      manufacturer?: string | null;
      lot_number?: string | null;
      expires_on?: string | null;
      site?:
        | ("left-arm" | "right-arm" | "left-thigh" | "right-thigh" | "gluteal")
        | null;
      route?:
        | (
            | "intramuscular"
            | "subcutaneous"
            | "intradermal"
            | "oral"
            | "intranasal"
            | "transdermal"
          )
        | null;
      dose?: {
        value: number;
        /** UCUM, e.g. mL */
        unit: string;
      } | null;
      dose_number?: number | null;
      series_doses?: number | null;
      subpotent_reason?:
        ("partial-dose" | "cold-chain-break" | "recall" | "expired") | null;
      performer?: string | null;
      /** What the code says where absent */
      name?: string;
      reaction?: string | null;
      note?: string | null;
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
    }[];
    procedures?: {
      coding?: {
        /** URI of the code system */
        system:
          | "http://snomed.info/sct"
          | "http://www.ama-assn.org/go/cpt"
          | "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes"
          | "http://www.cms.gov/Medicare/Coding/ICD10";
        code: string;
        display: string;
      } | null;
      status?:
        | "preparation"
        | "in-progress"
        | "on-hold"
        | "not-done"
        | "stopped"
        | "completed";
      status_reason?:
        | (
            | "patient-declined"
            | "contraindicated"
            | "patient-unavailable"
            | "staff-unavailable"
            | "equipment-unavailable"
            | "complication"
            | "no-longer-needed"
            | "other"
          )
        | null;
      category?:
        | (
            | "surgical"
            | "diagnostic"
            | "therapeutic"
            | "counselling"
            | "education"
            | "nursing"
          )
        | null;
      performed_from?: string | null;
      performed_to?: string | null;
      performer?: string | null;
      body_site?: Coding | null;
      laterality?: ("left" | "right" | "bilateral") | null;
      outcome?: ("successful" | "partially-successful" | "unsuccessful") | null;
      /** What the code says where absent */
      name?: string;
      complication?: string | null;
      note?: string | null;
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
      problems?: string[];
    }[];
    care_plans?: {
      category?: {
        /** URI of the code system */
        system: "http://snomed.info/sct";
        code: string;
        display: string;
      } | null;
      starts_at?: string | null;
      ends_at?: string | null;
      author?: string | null;
      title: string;
      description?: string | null;
      activities?: {
        id?: string;
        coding?: {
          /** URI of the code system */
          system:
            | "http://snomed.info/sct"
            | "http://www.ama-assn.org/go/cpt"
            | "http://loinc.org"
            | "http://www.nlm.nih.gov/research/umls/rxnorm";
          code: string;
          display: string;
        } | null;
        status?:
          | "not-started"
          | "scheduled"
          | "in-progress"
          | "on-hold"
          | "completed"
          | "cancelled"
          | "stopped";
        title: string;
        due_on?: string | null;
        note?: string | null;
      }[];
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
      status: "draft" | "active" | "on-hold" | "revoked" | "completed";
      problems?: string[];
    }[];
    goals?: {
      status?:
        | "proposed"
        | "planned"
        | "accepted"
        | "active"
        | "on-hold"
        | "completed"
        | "cancelled"
        | "rejected";
      achievement?:
        | "in-progress"
        | "improving"
        | "worsening"
        | "no-change"
        | "achieved"
        | "sustaining"
        | "not-achieved"
        | "no-progress"
        | "not-attainable";
      priority?: ("high" | "medium" | "low") | null;
      target?: GoalTarget | null;
      starts_on?: string | null;
      due_on?: string | null;
      note?: string | null;
      description: string;
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
      problems?: string[];
      care_plan?: string | null;
    }[];
    vitals?: {
      /** Now where absent */
      observed_at?: string;
      oxygen?: ("air" | "oxygen") | null;
      oxygen_device?: string | null;
      consciousness?:
        ("alert" | "confusion" | "voice" | "pain" | "unresponsive") | null;
      temperature_site?:
        | ("oral" | "axillary" | "tympanic" | "temporal" | "rectal" | "core")
        | null;
      position?: ("sitting" | "standing" | "lying") | null;
      pregnant?: boolean | null;
      readings?: {
        temperature?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        pulse?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        respiration?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        systolic?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        diastolic?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        oxygen_saturation?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        oxygen_flow?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        oxygen_concentration?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        pain?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        weight?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        height?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        head_circumference?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
        glucose?: {
          value: number;
          /** UCUM */
          unit?: string;
        };
      };
      /** Unlikely readings that are right all the same */
      confirmed?: (
        | "temperature"
        | "pulse"
        | "respiration"
        | "systolic"
        | "diastolic"
        | "oxygen_saturation"
        | "oxygen_flow"
        | "oxygen_concentration"
        | "pain"
        | "weight"
        | "height"
        | "head_circumference"
        | "glucose"
        | "bmi"
      )[];
      note?: string | null;
      /** Its id in the other system */
      source: string;
      encounter?: string | null;
    }[];
  };
};
export type PutChartResourcesApiResponse = /** status 200 Done. */ {
  taken: {
    type: string;
    id: string;
    /** By which ids `resources` names what became of it */
    own: string[];
  }[];
  /** What FHIR is told of it then; none where only ids were asked for */
  resources: object[];
};
export type PutChartResourcesApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Says only what would be known by which id, whether or not it would be taken */
    only_ids: boolean;
    resources: object[];
    /** What is known here by which id, of the resources and of what they refer to, by `Type/id` */
    ids: object;
  };
};
export type PrepareChartResourcesApiResponse = /** status 200 Done. */ {
  taken: {
    type: string;
    id: string;
    /** By which ids `resources` names what becomes of it */
    own: string[];
  }[];
  /** What FHIR is told of it once it is confirmed */
  resources: object[];
  /** False where nothing changes */
  prepared: boolean;
};
export type PrepareChartResourcesApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** For which decision it is prepared; held until that is made. Only the hospital itself issues them. */
    ticket: string;
    charts: {
      patient: string;
      /** Whether the patient is registered by the same decision */
      registering: boolean;
      resources: object[];
    }[];
    /** Practitioners and organizations that the resources refer to: how those are called */
    beside: object[];
    /** What is known here by which id, of the resources and of what they refer to, by `Type/id` */
    ids: object;
  };
};
export type ListVitalsApiResponse = /** status 200 Done. */ {
  vitals: VitalSigns[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListVitalsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordVitalsApiResponse = /** status 201 Made. */ VitalSigns;
export type RecordVitalsApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    /** Now where absent */
    observed_at?: string;
    oxygen?: ("air" | "oxygen") | null;
    oxygen_device?: string | null;
    consciousness?:
      ("alert" | "confusion" | "voice" | "pain" | "unresponsive") | null;
    temperature_site?:
      | ("oral" | "axillary" | "tympanic" | "temporal" | "rectal" | "core")
      | null;
    position?: ("sitting" | "standing" | "lying") | null;
    pregnant?: boolean | null;
    readings?: {
      temperature?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      pulse?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      respiration?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      systolic?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      diastolic?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      oxygen_saturation?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      oxygen_flow?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      oxygen_concentration?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      pain?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      weight?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      height?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      head_circumference?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
      glucose?: {
        value: number;
        /** UCUM */
        unit?: string;
      };
    };
    /** Unlikely readings that are right all the same */
    confirmed?: (
      | "temperature"
      | "pulse"
      | "respiration"
      | "systolic"
      | "diastolic"
      | "oxygen_saturation"
      | "oxygen_flow"
      | "oxygen_concentration"
      | "pain"
      | "weight"
      | "height"
      | "head_circumference"
      | "glucose"
      | "bmi"
    )[];
    note?: string | null;
  };
};
export type GetVitalsApiResponse = /** status 200 Done. */ VitalSigns;
export type GetVitalsApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetVitalsHistoryApiResponse = /** status 200 Done. */ VitalsHistory;
export type GetVitalsHistoryApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AmendVitalsApiResponse = /** status 200 Done. */ VitalSigns;
export type AmendVitalsApiArg = {
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
    reason: string;
    observed_at?: string;
    oxygen?: ("air" | "oxygen") | null;
    oxygen_device?: string | null;
    consciousness?:
      ("alert" | "confusion" | "voice" | "pain" | "unresponsive") | null;
    temperature_site?:
      | ("oral" | "axillary" | "tympanic" | "temporal" | "rectal" | "core")
      | null;
    position?: ("sitting" | "standing" | "lying") | null;
    pregnant?: boolean | null;
    readings?: {
      temperature?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      pulse?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      respiration?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      systolic?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      diastolic?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      oxygen_saturation?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      oxygen_flow?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      oxygen_concentration?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      pain?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      weight?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      height?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      head_circumference?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
      glucose?: {
        value: number;
        /** UCUM */
        unit?: string;
      } | null;
    };
    /** Unlikely readings that are right all the same */
    confirmed?: (
      | "temperature"
      | "pulse"
      | "respiration"
      | "systolic"
      | "diastolic"
      | "oxygen_saturation"
      | "oxygen_flow"
      | "oxygen_concentration"
      | "pain"
      | "weight"
      | "height"
      | "head_circumference"
      | "glucose"
      | "bmi"
    )[];
    note?: string | null;
  };
};
export type EnterVitalsInErrorApiResponse = /** status 200 Done. */ VitalSigns;
export type EnterVitalsInErrorApiArg = {
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
    reason: string;
  };
};
export type GetFlowsheetApiResponse = /** status 200 Done. */ Flowsheet;
export type GetFlowsheetApiArg = {
  /** The patient’s UUID */
  patient: string;
  from?: string;
  to?: string;
  /** Goes on after the page whose `next` this was */
  before?: string;
  /** Names of signs with commas between; sets with any of them, and only their rows */
  signs?: string;
  /** Columns; 24 where absent */
  limit?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetSignSeriesApiResponse = /** status 200 Done. */ SignSeries;
export type GetSignSeriesApiArg = {
  /** The patient’s UUID */
  patient: string;
  sign:
    | "temperature"
    | "pulse"
    | "respiration"
    | "systolic"
    | "diastolic"
    | "oxygen_saturation"
    | "oxygen_flow"
    | "oxygen_concentration"
    | "pain"
    | "weight"
    | "height"
    | "head_circumference"
    | "glucose"
    | "bmi";
  from?: string;
  to?: string;
  /** Goes on after the page whose `next` this was */
  before?: string;
  /** 200 where absent */
  limit?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetNews2TrendApiResponse = /** status 200 Done. */ News2Trend;
export type GetNews2TrendApiArg = {
  /** The patient’s UUID */
  patient: string;
  from?: string;
  to?: string;
  /** Goes on after the page whose `next` this was */
  before?: string;
  /** 50 where absent */
  limit?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetMonitoringApiResponse =
  /** status 200 Done. */ PatientMonitoring;
export type GetMonitoringApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ChooseSpo2ScaleApiResponse = /** status 200 Done. */ {
  /** The scale of oxygen saturation */
  scale: 1 | 2;
  chosen_at: string | null;
  chosen_by: string | null;
};
export type ChooseSpo2ScaleApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** The scale of oxygen saturation */
    scale: 1 | 2;
    reason: string;
  };
};
export type ListInstrumentsApiResponse = /** status 200 Done. */ {
  instruments: InstrumentDefinition[];
};
export type ListInstrumentsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListAssessmentsApiResponse = /** status 200 Done. */ {
  assessments: Assessment[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListAssessmentsApiArg = {
  /** The patient’s UUID */
  patient: string;
  page?: number;
  /** 50 where absent */
  perPage?: number;
  encounterId?: string;
  /** Also what was entered in error; no where absent */
  inError?: "yes" | "no";
  instrument?: "gcs" | "phq-9" | "gad-7" | "morse" | "braden";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RecordAssessmentApiResponse = /** status 201 Made. */ Assessment;
export type RecordAssessmentApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    encounter_id?: string | null;
    instrument: "gcs" | "phq-9" | "gad-7" | "morse" | "braden";
    /** Now where absent */
    assessed_at?: string;
    /** Points by item; null where the item allows that it cannot be tested */
    answers: object;
    note?: string | null;
  };
};
export type GetAssessmentApiResponse = /** status 200 Done. */ Assessment;
export type GetAssessmentApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AmendAssessmentApiResponse = /** status 200 Done. */ Assessment;
export type AmendAssessmentApiArg = {
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
    reason: string;
    assessed_at?: string;
    /** Points by item; null where the item allows that it cannot be tested */
    answers?: object;
    note?: string | null;
  };
};
export type EnterAssessmentInErrorApiResponse =
  /** status 200 Done. */ Assessment;
export type EnterAssessmentInErrorApiArg = {
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
    reason: string;
  };
};
export type GetGrowthChartApiResponse = /** status 200 Done. */ GrowthChart;
export type GetGrowthChartApiArg = {
  /** The patient’s UUID */
  patient: string;
  /** By age, weight_for_height by length or height; height is lying length before the second birthday */
  measure:
    "weight" | "height" | "head_circumference" | "bmi" | "weight_for_height";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListGrowthReferencesApiResponse = /** status 200 Done. */ {
  references: GrowthReference[];
};
export type ListGrowthReferencesApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type LoadGrowthReferenceApiResponse =
  /** status 200 Done. */ GrowthReference;
export type LoadGrowthReferenceApiArg = {
  /** e.g. who-2006, cdc-2000 */
  code: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    title: string;
    /** Who published it, where and when */
    source: string;
    from_months: number;
    /** Up to this age, which is no longer part of it */
    to_months: number;
    /** Weight and body mass index go on linearly beyond 3 standard deviations, as WHO’s standards have it */
    restricted: boolean;
    tables: {
      /** By age, weight_for_height by length or height; height is lying length before the second birthday */
      measure:
        | "weight"
        | "height"
        | "head_circumference"
        | "bmi"
        | "weight_for_height";
      sex: "F" | "M";
      /** By rising x */
      rows: {
        /** Age in months, or length or height in cm */
        x: number;
        l: number;
        m: number;
        s: number;
      }[];
    }[];
  };
};
export type GetMeasurementRulesApiResponse =
  /** status 200 Done. */ MeasurementRules;
export type GetMeasurementRulesApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type SetMeasurementRulesApiResponse =
  /** status 200 Done. */ MeasurementRules;
export type SetMeasurementRulesApiArg = {
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match"?: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    ranges?: {
      sign:
        | "temperature"
        | "pulse"
        | "respiration"
        | "systolic"
        | "diastolic"
        | "oxygen_saturation"
        | "oxygen_flow"
        | "oxygen_concentration"
        | "pain"
        | "weight"
        | "height"
        | "head_circumference"
        | "glucose"
        | "bmi";
      sex: ("F" | "M" | "O") | null;
      from_years: number;
      to_years: number | null;
      low: number | null;
      high: number | null;
      source: string;
    }[];
    limits?: {
      sign:
        | "temperature"
        | "pulse"
        | "respiration"
        | "systolic"
        | "diastolic"
        | "oxygen_saturation"
        | "oxygen_flow"
        | "oxygen_concentration"
        | "pain"
        | "weight"
        | "height"
        | "head_circumference"
        | "glucose"
        | "bmi";
      /** Below it is impossible */
      least: number;
      /** Below it must be confirmed */
      likely_from: number;
      likely_to: number;
      /** Above it is impossible */
      most: number;
      source: string;
    }[];
    news2?: {
      single: {
        /** Whose people are asked */
        role: string;
        within_minutes: number;
      };
      urgent: {
        /** Whose people are asked */
        role: string;
        within_minutes: number;
      };
      emergency: {
        /** Whose people are asked */
        role: string;
        within_minutes: number;
      };
    };
    morse?: {
      /** The lowest total of a moderate risk */
      moderate_from: number;
      /** The lowest total of a high risk */
      high_from: number;
    };
  };
};
export type Coding = {
  /** URI of the code system */
  system: string;
  code: string;
  display: string;
};
export type Diagnosis = {
  id: string;
  coding: Coding;
  role:
    | "primary"
    | "secondary"
    | "admission"
    | "discharge"
    | "comorbidity"
    | "differential";
  /** In the order in which they are billed */
  rank: number;
  certainty:
    "unconfirmed" | "provisional" | "differential" | "confirmed" | "refuted";
  problem_id: string | null;
};
export type Encounter = {
  id: string;
  version: number;
  /** As people read it */
  number: string;
  status:
    | "planned"
    | "arrived"
    | "triaged"
    | "in-progress"
    | "onleave"
    | "finished"
    | "cancelled"
    | "entered-in-error";
  patient_id: string | null;
  appointment_id: string | null;
  provider_name: string | null;
  /** Accounts of all who had a part in it */
  participants: string[];
  provider_id: string | null;
  /** e.g. follow-up, consultation */
  encounter_type: string;
  class: "ambulatory" | "emergency" | "inpatient" | "virtual" | "home";
  /** When it is to begin, or began */
  encounter_date: string;
  location: string | null;
  facility_id: string | null;
  department_id: string | null;
  vital_signs: object | null;
  procedures: {
    coding: Coding;
    quantity: number;
  }[];
  medications: {
    coding: Coding;
    quantity: number;
  }[];
  follow_up_required: boolean;
  follow_up_date: string | null;
  metadata: object;
  chief_complaint: string | null;
  history_of_present_illness: string | null;
  review_of_systems: object | null;
  physical_examination: object | null;
  assessment: string | null;
  plan: string | null;
  diagnoses: Diagnosis[];
  arrived_at: string | null;
  started_at: string | null;
  ended_at: string | null;
  disposition: string | null;
  closing_note: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
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
export type EncounterHistory = {
  changes: {
    version: number;
    /** e.g. started */
    event: string;
    at: string;
    actor: string | null;
    /** What it touched */
    fields: string[];
  }[];
};
export type Allergy = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  coding: Coding | null;
  category: "food" | "medication" | "environment" | "biologic";
  type: "allergy" | "intolerance";
  clinical_status: "active" | "inactive" | "resolved";
  verification: "unconfirmed" | "confirmed" | "refuted";
  criticality: ("low" | "high" | "unable-to-assess") | null;
  onset: string | null;
  asserted_at: string | null;
  /** As people call it */
  substance: string;
  reactions: {
    manifestation: string;
    severity: ("mild" | "moderate" | "severe") | null;
  }[];
  note: string | null;
};
export type ChartProblem = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  coding: Coding | null;
  /** FHIR R4 condition clinical status */
  clinical_status:
    "active" | "recurrence" | "relapse" | "inactive" | "remission" | "resolved";
  certainty:
    "unconfirmed" | "provisional" | "differential" | "confirmed" | "refuted";
  severity: ("mild" | "moderate" | "severe") | null;
  onset: string | null;
  abated: string | null;
  /** As the chart calls it */
  name: string;
  note: string | null;
};
export type NoteSummary = {
  id: string;
  version: number;
  status: "draft" | "final" | "amended" | "discarded" | "entered-in-error";
  /** After a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  template: string;
  title: string;
  author: string;
  /** All who wrote in it */
  contributors: string[];
  signed_by: string | null;
  signed_at: string | null;
  /** It waits for somebody’s cosignature */
  cosign_wanted: boolean;
  cosigner: string | null;
  cosigned_by: string | null;
  cosigned_at: string | null;
  has_conflicts: boolean;
  created_at: string;
  updated_at: string;
};
export type Task = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  status: "requested" | "accepted" | "in-progress" | "completed" | "cancelled";
  priority: "routine" | "urgent" | "asap" | "stat";
  /** What it comes of: manual, news2, result … */
  cause: string;
  focus_id: string | null;
  assignee: string | null;
  role: string | null;
  due_at: string | null;
  finished_at: string | null;
  title: string;
  note: string | null;
  outcome: string | null;
};
export type Order = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  status: "draft" | "active" | "on-hold" | "revoked" | "completed";
  category:
    | "laboratory"
    | "imaging"
    | "medication"
    | "procedure"
    | "referral"
    | "nursing"
    | "diet"
    | "other";
  coding: Coding | null;
  priority: "routine" | "urgent" | "asap" | "stat";
  due_at: string | null;
  order_set: string | null;
  ordered_by: string;
  ended_at: string | null;
  name: string;
  instructions: string | null;
  reason: string | null;
  closing_note: string | null;
};
export type InboxResult = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  source: "laboratory" | "imaging" | "pathology" | "other";
  /** The report in the service that it comes from */
  source_id: string;
  coding: Coding | null;
  /** none where nobody judged it */
  flag: "normal" | "abnormal" | "critical" | "none";
  order_id: string | null;
  recipient: string | null;
  resulted_at: string;
  acknowledged_at: string | null;
  acknowledged_by: string | null;
  title: string;
  summary: string | null;
  comment: string | null;
};
export type Attachment = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  category: "letter" | "report" | "consent" | "image" | "form" | "other";
  media_type: "application/pdf" | "image/jpeg" | "image/png" | "text/plain";
  /** Bytes */
  size: number;
  title: string;
  note: string | null;
};
export type Immunization = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  coding: {
    /** URI of the code system */
    system: "http://hl7.org/fhir/sid/cvx";
    code: string;
    display: string;
  } | null;
  status: "completed" | "not-done";
  /** When it was given, or would have been */
  occurred_at: string;
  not_done_reason:
    | ("immune" | "medical-precaution" | "out-of-stock" | "patient-objection")
    | null;
  /** Whether whoever gave it recorded it; false where it is only told */
  primary_source: boolean;
  manufacturer: string | null;
  lot_number: string | null;
  expires_on: string | null;
  site:
    | ("left-arm" | "right-arm" | "left-thigh" | "right-thigh" | "gluteal")
    | null;
  route:
    | (
        | "intramuscular"
        | "subcutaneous"
        | "intradermal"
        | "oral"
        | "intranasal"
        | "transdermal"
      )
    | null;
  dose: {
    value: number;
    /** UCUM, e.g. mL */
    unit: string;
  } | null;
  dose_number: number | null;
  series_doses: number | null;
  subpotent_reason:
    ("partial-dose" | "cold-chain-break" | "recall" | "expired") | null;
  performer: string | null;
  /** As the chart calls the vaccine */
  name: string;
  reaction: string | null;
  note: string | null;
};
export type Procedure = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  coding: {
    /** URI of the code system */
    system:
      | "http://snomed.info/sct"
      | "http://www.ama-assn.org/go/cpt"
      | "http://terminology.hl7.org/CodeSystem/HCPCS-all-codes"
      | "http://www.cms.gov/Medicare/Coding/ICD10";
    code: string;
    display: string;
  } | null;
  status:
    | "preparation"
    | "in-progress"
    | "on-hold"
    | "not-done"
    | "stopped"
    | "completed";
  status_reason:
    | (
        | "patient-declined"
        | "contraindicated"
        | "patient-unavailable"
        | "staff-unavailable"
        | "equipment-unavailable"
        | "complication"
        | "no-longer-needed"
        | "other"
      )
    | null;
  category:
    | (
        | "surgical"
        | "diagnostic"
        | "therapeutic"
        | "counselling"
        | "education"
        | "nursing"
      )
    | null;
  performed_from: string | null;
  performed_to: string | null;
  performer: string | null;
  body_site: Coding | null;
  laterality: ("left" | "right" | "bilateral") | null;
  outcome: ("successful" | "partially-successful" | "unsuccessful") | null;
  order_id: string | null;
  /** The entries of the problem list that it is done for */
  problem_ids: string[];
  /** As the chart calls it */
  name: string;
  complication: string | null;
  note: string | null;
};
export type CarePlanActivity = {
  id: string;
  coding: {
    /** URI of the code system */
    system:
      | "http://snomed.info/sct"
      | "http://www.ama-assn.org/go/cpt"
      | "http://loinc.org"
      | "http://www.nlm.nih.gov/research/umls/rxnorm";
    code: string;
    display: string;
  } | null;
  status:
    | "not-started"
    | "scheduled"
    | "in-progress"
    | "on-hold"
    | "completed"
    | "cancelled"
    | "stopped";
  title: string;
  due_on: string | null;
  note: string | null;
};
export type CarePlan = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  status: "draft" | "active" | "on-hold" | "revoked" | "completed";
  category: {
    /** URI of the code system */
    system: "http://snomed.info/sct";
    code: string;
    display: string;
  } | null;
  starts_at: string | null;
  ends_at: string | null;
  author: string | null;
  /** The entries of the problem list that it is for */
  problem_ids: string[];
  title: string;
  description: string | null;
  activities: CarePlanActivity[];
  closing_note: string | null;
};
export type GoalTarget = {
  coding: {
    /** URI of the code system */
    system: "http://loinc.org" | "http://snomed.info/sct";
    code: string;
    display: string;
  } | null;
  low: number | null;
  high: number | null;
  low_inclusive: boolean;
  high_inclusive: boolean;
  unit: string | null;
};
export type Goal = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  status:
    | "proposed"
    | "planned"
    | "accepted"
    | "active"
    | "on-hold"
    | "completed"
    | "cancelled"
    | "rejected";
  achievement:
    | "in-progress"
    | "improving"
    | "worsening"
    | "no-change"
    | "achieved"
    | "sustaining"
    | "not-achieved"
    | "no-progress"
    | "not-attainable";
  priority: ("high" | "medium" | "low") | null;
  target: GoalTarget | null;
  starts_on: string | null;
  due_on: string | null;
  care_plan_id: string | null;
  /** The entries of the problem list that it is about */
  problem_ids: string[];
  /** The oldest first */
  progress: {
    at: string;
    by: string;
    value: number | null;
    achievement:
      | "in-progress"
      | "improving"
      | "worsening"
      | "no-change"
      | "achieved"
      | "sustaining"
      | "not-achieved"
      | "no-progress"
      | "not-attainable";
  }[];
  description: string;
  note: string | null;
};
export type FamilyHistory = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  relationship:
    | "mother"
    | "father"
    | "sister"
    | "brother"
    | "daughter"
    | "son"
    | "maternal-grandmother"
    | "maternal-grandfather"
    | "paternal-grandmother"
    | "paternal-grandfather"
    | "aunt"
    | "uncle"
    | "cousin"
    | "other";
  coding: Coding | null;
  onset_age: number | null;
  deceased: boolean | null;
  /** Whether the relative died of it */
  cause_of_death: boolean;
  /** What the relative has or had */
  name: string;
  note: string | null;
};
export type SocialHistory = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  topic:
    | "tobacco"
    | "alcohol"
    | "drugs"
    | "occupation"
    | "living-situation"
    | "education"
    | "exercise"
    | "diet"
    | "travel"
    | "other";
  use: ("never" | "former" | "current" | "unknown") | null;
  starts_on: string | null;
  ends_on: string | null;
  text: string | null;
};
export type Reading = {
  /** In the unit of the sign, rounded to its decimals */
  value: number;
  /** UCUM */
  unit: string;
  given: {
    value: number;
    /** UCUM */
    unit: string;
  } | null;
  flag: ("low" | "normal" | "high") | null;
  low: number | null;
  high: number | null;
  /** Unlikely, but confirmed by who measured it */
  confirmed: boolean;
};
export type News2 = {
  not_scored: ("under-16" | "age-unknown" | "pregnancy") | null;
  /** The scale of oxygen saturation */
  scale: 1 | 2;
  total: number | null;
  /** The sum of what is there */
  at_least: number;
  points: {
    respiration?: number;
    oxygen_saturation?: number;
    oxygen?: number;
    systolic?: number;
    pulse?: number;
    consciousness?: number;
    temperature?: number;
  };
  missing: (
    | "respiration"
    | "oxygen_saturation"
    | "oxygen"
    | "systolic"
    | "pulse"
    | "consciousness"
    | "temperature"
  )[];
  band: ("zero" | "low" | "single" | "urgent" | "emergency") | null;
  monitoring: {
    every_minutes: number | null;
    /** When the next set is due at the latest */
    next_due_at: string;
  } | null;
};
export type Escalation = {
  /** What is to be done about it */
  task_id: string;
  band: "zero" | "low" | "single" | "urgent" | "emergency";
  score: number;
  /** Whether nothing was missing for the score */
  complete: boolean;
  role: string;
  due_at: string;
  instead_of: string | null;
};
export type VitalSigns = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  /** FHIR R4 observation status */
  status: "final" | "amended";
  observed_at: string;
  oxygen: ("air" | "oxygen") | null;
  oxygen_device: string | null;
  consciousness:
    ("alert" | "confusion" | "voice" | "pain" | "unresponsive") | null;
  temperature_site:
    ("oral" | "axillary" | "tympanic" | "temporal" | "rectal" | "core") | null;
  position: ("sitting" | "standing" | "lying") | null;
  pregnant: boolean | null;
  readings: {
    temperature?: Reading;
    pulse?: Reading;
    respiration?: Reading;
    systolic?: Reading;
    diastolic?: Reading;
    oxygen_saturation?: Reading;
    oxygen_flow?: Reading;
    oxygen_concentration?: Reading;
    pain?: Reading;
    weight?: Reading;
    height?: Reading;
    head_circumference?: Reading;
    glucose?: Reading;
    bmi?: Reading;
  };
  news2: News2 | null;
  note: string | null;
  escalation: Escalation | null;
  amendment_reason: string | null;
};
export type Assessment = {
  id: string;
  version: number;
  /** Of whom it is; after a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  recorded_at: string;
  recorded_by: string;
  updated_at: string;
  updated_by: string;
  error_reason: string | null;
  /** FHIR R4 observation status */
  status: "final" | "amended";
  instrument: "gcs" | "phq-9" | "gad-7" | "morse" | "braden";
  assessed_at: string;
  /** Points by item; null where the item allows that it cannot be tested */
  answers: object;
  total: number | null;
  band: string | null;
  /** What must be seen whatever the total says */
  flags: string[];
  note: string | null;
  amendment_reason: string | null;
};
export type Chart = {
  patient_id: string;
  /** The moment that it shows */
  as_of: string;
  /** Rises with everything that happens to the patient */
  version: number;
  opened_at: string | null;
  birth_date: string | null;
  sex: string | null;
  deceased: boolean;
  /** Records that were merged into this one, whose entries are among these */
  merged: string[];
  allergy_status: "not-asked" | "none-known" | "recorded";
  allergies_reviewed_at: string | null;
  allergies: Allergy[];
  problems: ChartProblem[];
  encounters: {
    id: string;
    /** As people read it */
    number: string;
    status:
      | "planned"
      | "arrived"
      | "triaged"
      | "in-progress"
      | "onleave"
      | "finished"
      | "cancelled"
      | "entered-in-error";
    class: "ambulatory" | "emergency" | "inpatient" | "virtual" | "home";
    /** e.g. follow-up, consultation */
    encounter_type: string;
    /** When it is to begin, or began */
    encounter_date: string;
    location: string | null;
    provider_id: string | null;
    provider_name: string | null;
    chief_complaint: string | null;
    diagnoses: Diagnosis[];
    started_at: string | null;
    ended_at: string | null;
    follow_up_date: string | null;
  }[];
  notes: NoteSummary[];
  tasks: Task[];
  orders: Order[];
  /** Those that nobody has acknowledged */
  results: InboxResult[];
  attachments: Attachment[];
  /** Those that were given */
  immunizations: Immunization[];
  /** Those that were done or are to be */
  procedures: Procedure[];
  /** Those that are not over */
  care_plans: CarePlan[];
  /** Those that are not over */
  goals: Goal[];
  family_history: FamilyHistory[];
  /** What is so now */
  social_history: SocialHistory[];
  /** The last sets */
  vitals: VitalSigns[];
  /** The last ones */
  assessments: Assessment[];
};
export type Timeline = {
  items: {
    id: string;
    /** e.g. encounter, note, problem */
    kind: string;
    /** When it was true at the bedside */
    at: string;
    title: string;
    status: string | null;
    encounter_id: string | null;
    by: string | null;
  }[];
  next: string | null;
};
export type SectionContent = {
  text: string;
  /** By item */
  findings: object;
};
export type Note = {
  id: string;
  version: number;
  status: "draft" | "final" | "amended" | "discarded" | "entered-in-error";
  /** After a merge the survivor */
  patient_id: string;
  encounter_id: string | null;
  template: string;
  title: string;
  author: string;
  /** All who wrote in it */
  contributors: string[];
  signed_by: string | null;
  signed_at: string | null;
  /** It waits for somebody’s cosignature */
  cosign_wanted: boolean;
  cosigner: string | null;
  cosigned_by: string | null;
  cosigned_at: string | null;
  has_conflicts: boolean;
  created_at: string;
  updated_at: string;
  sections: {
    key: string;
    title: string;
    kind: "text" | "findings";
    items: {
      key: string;
      title: string;
    }[];
    prompt: string | null;
    /** A note is not signed while it is empty */
    required: boolean;
    /** How often it was written */
    version: number;
    content: SectionContent;
    written_by: string | null;
    written_at: string | null;
    /** Words that clash with what stands here; none is lost */
    conflicts: {
      id: string;
      content: SectionContent;
      by: string;
      at: string;
    }[];
  }[];
  addenda: {
    id: string;
    text: string;
    by: string;
    at: string;
  }[];
  amendments: {
    id: string;
    reason: string;
    by: string;
    at: string;
    /** What stood in the changed sections */
    before: object;
  }[];
  error_reason: string | null;
};
export type NoteSection = {
  key: string;
  title: string;
  kind: "text" | "findings";
  items: {
    key: string;
    title: string;
  }[];
  prompt: string | null;
  /** A note is not signed while it is empty */
  required: boolean;
};
export type NoteTemplate = {
  code: string;
  version: number;
  title: string;
  sections: NoteSection[];
  active: boolean;
  updated_at: string;
  updated_by: string;
};
export type Macro = {
  key: string;
  text: string;
  /** Everybody’s, or only of who made it */
  shared: boolean;
  updated_at: string;
};
export type OrderSet = {
  code: string;
  version: number;
  title: string;
  description: string | null;
  items: {
    key: string;
    category:
      | "laboratory"
      | "imaging"
      | "medication"
      | "procedure"
      | "referral"
      | "nursing"
      | "diet"
      | "other";
    name: string;
    coding: Coding | null;
    priority: "routine" | "urgent" | "asap" | "stat";
    instructions: string | null;
    /** Whether it is ordered unless somebody deselects it */
    selected: boolean;
  }[];
  active: boolean;
  updated_at: string;
  updated_by: string;
};
export type OrderPreview = {
  code: string;
  title: string;
  items: {
    key: string;
    category:
      | "laboratory"
      | "imaging"
      | "medication"
      | "procedure"
      | "referral"
      | "nursing"
      | "diet"
      | "other";
    name: string;
    coding: Coding | null;
    priority: "routine" | "urgent" | "asap" | "stat";
    instructions: string | null;
    /** Whether it is ordered unless somebody deselects it */
    selected: boolean;
    warnings: {
      kind: "duplicate" | "allergy";
      /** The order or the allergy */
      entry_id: string;
      text: string;
    }[];
  }[];
};
export type DiagnosisCode = {
  /** With its point, as FHIR and people write it, e.g. E11.9 */
  code: string;
  display: string;
  /** False for headings of others */
  billable: boolean;
  /** Whether the AHRQ Chronic Condition Indicator counts it as chronic */
  chronic: boolean;
};
export type CodeEdition = {
  edition: string | null;
  digest: string | null;
  /** 0 where no list was loaded */
  codes: number;
  loaded_at: string | null;
};
export type VitalsHistory = {
  versions: VitalSigns[];
};
export type Flowsheet = {
  columns: {
    vitals_id: string;
    at: string;
    encounter_id: string | null;
    by: string;
    /** FHIR R4 observation status */
    status: "final" | "amended";
    oxygen: ("air" | "oxygen") | null;
    consciousness:
      ("alert" | "confusion" | "voice" | "pain" | "unresponsive") | null;
    score: number | null;
    complete: boolean;
    band: ("zero" | "low" | "single" | "urgent" | "emergency") | null;
  }[];
  rows: {
    sign:
      | "temperature"
      | "pulse"
      | "respiration"
      | "systolic"
      | "diastolic"
      | "oxygen_saturation"
      | "oxygen_flow"
      | "oxygen_concentration"
      | "pain"
      | "weight"
      | "height"
      | "head_circumference"
      | "glucose"
      | "bmi";
    /** LOINC */
    code: string;
    /** UCUM */
    unit: string;
    /** One for each column */
    values: ({
      value: number;
      flag: ("low" | "normal" | "high") | null;
    } | null)[];
  }[];
  next: string | null;
};
export type SignSeries = {
  sign:
    | "temperature"
    | "pulse"
    | "respiration"
    | "systolic"
    | "diastolic"
    | "oxygen_saturation"
    | "oxygen_flow"
    | "oxygen_concentration"
    | "pain"
    | "weight"
    | "height"
    | "head_circumference"
    | "glucose"
    | "bmi";
  code: string;
  /** UCUM */
  unit: string;
  /** The newest first */
  points: {
    vitals_id: string;
    at: string;
    value: number;
    flag: ("low" | "normal" | "high") | null;
  }[];
  next: string | null;
};
export type News2Trend = {
  /** The newest first */
  points: {
    vitals_id: string;
    at: string;
    news2: News2;
  }[];
  next: string | null;
};
export type PatientMonitoring = {
  spo2_scale: {
    /** The scale of oxygen saturation */
    scale: 1 | 2;
    chosen_at: string | null;
    chosen_by: string | null;
  };
  not_scored: ("under-16" | "age-unknown" | "pregnancy") | null;
  latest: {
    vitals_id: string;
    at: string;
    news2: News2;
  } | null;
  /** The next set should have been made already */
  overdue: boolean;
  /** Tasks of this score that are open */
  escalations: Task[];
  latest_readings: {
    sign:
      | "temperature"
      | "pulse"
      | "respiration"
      | "systolic"
      | "diastolic"
      | "oxygen_saturation"
      | "oxygen_flow"
      | "oxygen_concentration"
      | "pain"
      | "weight"
      | "height"
      | "head_circumference"
      | "glucose"
      | "bmi";
    vitals_id: string;
    at: string;
    value: number;
    flag: ("low" | "normal" | "high") | null;
    /** UCUM */
    unit: string;
  }[];
};
export type InstrumentDefinition = {
  instrument: "gcs" | "phq-9" | "gad-7" | "morse" | "braden";
  title: string;
  code: string | null;
  items: {
    key: string;
    code: string | null;
    title: string;
    options: {
      points: number | null;
      title: string;
    }[];
  }[];
  bands: {
    key: string;
    title: string;
    /** The lowest total of the band */
    from: number;
    to: number;
  }[];
  /** Where it was published */
  source: string;
};
export type GrowthReference = {
  /** e.g. who-2006, cdc-2000 */
  code: string;
  /** 0 for what the hospital starts with */
  version: number;
  title: string;
  /** Who published it, where and when */
  source: string;
  from_months: number;
  /** Up to this age, which is no longer part of it */
  to_months: number;
  /** Weight and body mass index go on linearly beyond 3 standard deviations, as WHO’s standards have it */
  restricted: boolean;
  measures: (
    "weight" | "height" | "head_circumference" | "bmi" | "weight_for_height"
  )[];
  updated_at: string | null;
  updated_by: string | null;
};
export type GrowthChart = {
  /** By age, weight_for_height by length or height; height is lying length before the second birthday */
  measure:
    "weight" | "height" | "head_circumference" | "bmi" | "weight_for_height";
  unit: string;
  birth_date: string | null;
  sex: string | null;
  /** The oldest first */
  points: {
    vitals_id: string;
    at: string;
    age_months: number;
    /** Age in months, or length or height in cm */
    x: number;
    value: number;
    reference: string | null;
    z: number | null;
    percentile: number | null;
  }[];
  curves: {
    reference: string;
    percentile: number;
    points: {
      /** Age in months, or length or height in cm */
      x: number;
      value: number;
    }[];
  }[];
  /** Those that the chart is made of; empty where none is loaded */
  references: GrowthReference[];
};
export type MeasurementRules = {
  version: number;
  ranges: {
    sign:
      | "temperature"
      | "pulse"
      | "respiration"
      | "systolic"
      | "diastolic"
      | "oxygen_saturation"
      | "oxygen_flow"
      | "oxygen_concentration"
      | "pain"
      | "weight"
      | "height"
      | "head_circumference"
      | "glucose"
      | "bmi";
    sex: ("F" | "M" | "O") | null;
    from_years: number;
    to_years: number | null;
    low: number | null;
    high: number | null;
    source: string;
  }[];
  limits: {
    sign:
      | "temperature"
      | "pulse"
      | "respiration"
      | "systolic"
      | "diastolic"
      | "oxygen_saturation"
      | "oxygen_flow"
      | "oxygen_concentration"
      | "pain"
      | "weight"
      | "height"
      | "head_circumference"
      | "glucose"
      | "bmi";
    /** Below it is impossible */
    least: number;
    /** Below it must be confirmed */
    likely_from: number;
    likely_to: number;
    /** Above it is impossible */
    most: number;
    source: string;
  }[];
  news2: {
    single: {
      /** Whose people are asked */
      role: string;
      within_minutes: number;
    };
    urgent: {
      /** Whose people are asked */
      role: string;
      within_minutes: number;
    };
    emergency: {
      /** Whose people are asked */
      role: string;
      within_minutes: number;
    };
  };
  morse: {
    /** The lowest total of a moderate risk */
    moderate_from: number;
    /** The lowest total of a high risk */
    high_from: number;
  };
  updated_at: string | null;
  updated_by: string | null;
};
export const {
  useCreateEncounterMutation,
  useListEncountersQuery,
  useLazyListEncountersQuery,
  useGetEncounterQuery,
  useLazyGetEncounterQuery,
  useUpdateEncounterMutation,
  useReceiveEncounterMutation,
  useTriageEncounterMutation,
  useStartEncounterMutation,
  useLeaveEncounterMutation,
  useResumeEncounterMutation,
  useCompleteEncounterMutation,
  useCancelEncounterMutation,
  useEnterEncounterInErrorMutation,
  useAddDiagnosisMutation,
  useUpdateDiagnosisMutation,
  useRemoveDiagnosisMutation,
  useGetEncounterHistoryQuery,
  useLazyGetEncounterHistoryQuery,
  useGetChartQuery,
  useLazyGetChartQuery,
  useGetChartAsOfQuery,
  useLazyGetChartAsOfQuery,
  useGetTimelineQuery,
  useLazyGetTimelineQuery,
  useCreateNoteMutation,
  useListNotesQuery,
  useLazyListNotesQuery,
  useGetNoteQuery,
  useLazyGetNoteQuery,
  useWriteNoteSectionMutation,
  useSettleNoteConflictMutation,
  useSignNoteMutation,
  useCosignNoteMutation,
  useAddAddendumMutation,
  useAmendNoteMutation,
  useDiscardNoteMutation,
  useEnterNoteInErrorMutation,
  useListNoteTemplatesQuery,
  useLazyListNoteTemplatesQuery,
  useDefineNoteTemplateMutation,
  useListMacrosQuery,
  useLazyListMacrosQuery,
  useDefineMacroMutation,
  useRemoveMacroMutation,
  useExpandMacroQuery,
  useLazyExpandMacroQuery,
  useListAllergiesQuery,
  useLazyListAllergiesQuery,
  useRecordAllergyMutation,
  useUpdateAllergyMutation,
  useEnterAllergyInErrorMutation,
  useStateNoKnownAllergiesMutation,
  useListProblemsQuery,
  useLazyListProblemsQuery,
  useRecordProblemMutation,
  useGetChartProblemQuery,
  useLazyGetChartProblemQuery,
  useUpdateProblemMutation,
  useEnterProblemInErrorMutation,
  useListTasksQuery,
  useLazyListTasksQuery,
  useRequestTaskMutation,
  useListOpenTasksQuery,
  useLazyListOpenTasksQuery,
  useUpdateTaskMutation,
  useTakeTaskMutation,
  useStartTaskMutation,
  useFinishTaskMutation,
  useCancelTaskMutation,
  useEnterTaskInErrorMutation,
  useListOrdersQuery,
  useLazyListOrdersQuery,
  useRequestOrderMutation,
  useUpdateOrderMutation,
  useReleaseOrderMutation,
  useHoldOrderMutation,
  useRevokeOrderMutation,
  useCompleteOrderMutation,
  useEnterOrderInErrorMutation,
  useListOrderSetsQuery,
  useLazyListOrderSetsQuery,
  useDefineOrderSetMutation,
  usePreviewOrderSetQuery,
  useLazyPreviewOrderSetQuery,
  useRequestOrderSetMutation,
  useListResultsQuery,
  useLazyListResultsQuery,
  useListResultInboxQuery,
  useLazyListResultInboxQuery,
  useAcknowledgeResultMutation,
  useListAttachmentsQuery,
  useLazyListAttachmentsQuery,
  useAddAttachmentMutation,
  useGetAttachmentContentQuery,
  useLazyGetAttachmentContentQuery,
  useEnterAttachmentInErrorMutation,
  useListImmunizationsQuery,
  useLazyListImmunizationsQuery,
  useRecordImmunizationMutation,
  useGetImmunizationQuery,
  useLazyGetImmunizationQuery,
  useUpdateImmunizationMutation,
  useEnterImmunizationInErrorMutation,
  useListProceduresQuery,
  useLazyListProceduresQuery,
  useRecordProcedureMutation,
  useGetProcedureQuery,
  useLazyGetProcedureQuery,
  useUpdateProcedureMutation,
  useStartProcedureMutation,
  useHoldProcedureMutation,
  useStopProcedureMutation,
  useCompleteProcedureMutation,
  useAbandonProcedureMutation,
  useEnterProcedureInErrorMutation,
  useListCarePlansQuery,
  useLazyListCarePlansQuery,
  useRecordCarePlanMutation,
  useGetCarePlanQuery,
  useLazyGetCarePlanQuery,
  useUpdateCarePlanMutation,
  useChangeActivityStatusMutation,
  useChangeCarePlanStatusMutation,
  useEnterCarePlanInErrorMutation,
  useListGoalsQuery,
  useLazyListGoalsQuery,
  useRecordGoalMutation,
  useGetGoalQuery,
  useLazyGetGoalQuery,
  useUpdateGoalMutation,
  useRecordGoalProgressMutation,
  useChangeGoalStatusMutation,
  useEnterGoalInErrorMutation,
  useListFamilyHistoryQuery,
  useLazyListFamilyHistoryQuery,
  useRecordFamilyHistoryMutation,
  useUpdateFamilyHistoryMutation,
  useEnterFamilyHistoryInErrorMutation,
  useListSocialHistoryQuery,
  useLazyListSocialHistoryQuery,
  useRecordSocialHistoryMutation,
  useUpdateSocialHistoryMutation,
  useEnterSocialHistoryInErrorMutation,
  useSearchDiagnosisCodesQuery,
  useLazySearchDiagnosisCodesQuery,
  useGetCodeEditionQuery,
  useLazyGetCodeEditionQuery,
  useImportChartMutation,
  usePutChartResourcesMutation,
  usePrepareChartResourcesMutation,
  useListVitalsQuery,
  useLazyListVitalsQuery,
  useRecordVitalsMutation,
  useGetVitalsQuery,
  useLazyGetVitalsQuery,
  useGetVitalsHistoryQuery,
  useLazyGetVitalsHistoryQuery,
  useAmendVitalsMutation,
  useEnterVitalsInErrorMutation,
  useGetFlowsheetQuery,
  useLazyGetFlowsheetQuery,
  useGetSignSeriesQuery,
  useLazyGetSignSeriesQuery,
  useGetNews2TrendQuery,
  useLazyGetNews2TrendQuery,
  useGetMonitoringQuery,
  useLazyGetMonitoringQuery,
  useChooseSpo2ScaleMutation,
  useListInstrumentsQuery,
  useLazyListInstrumentsQuery,
  useListAssessmentsQuery,
  useLazyListAssessmentsQuery,
  useRecordAssessmentMutation,
  useGetAssessmentQuery,
  useLazyGetAssessmentQuery,
  useAmendAssessmentMutation,
  useEnterAssessmentInErrorMutation,
  useGetGrowthChartQuery,
  useLazyGetGrowthChartQuery,
  useListGrowthReferencesQuery,
  useLazyListGrowthReferencesQuery,
  useLoadGrowthReferenceMutation,
  useGetMeasurementRulesQuery,
  useLazyGetMeasurementRulesQuery,
  useSetMeasurementRulesMutation,
} = injectedRtkApi;
