import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["appointment"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      createBookableResource: build.mutation<
        CreateBookableResourceApiResponse,
        CreateBookableResourceApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      listBookableResources: build.query<
        ListBookableResourcesApiResponse,
        ListBookableResourcesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            sort: queryArg.sort,
            kind: queryArg.kind,
            facility_id: queryArg.facilityId,
            department_id: queryArg.departmentId,
            refers_to: queryArg.refersTo,
          },
        }),
        providesTags: ["appointment"],
      }),
      getBookableResource: build.query<
        GetBookableResourceApiResponse,
        GetBookableResourceApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      updateBookableResource: build.mutation<
        UpdateBookableResourceApiResponse,
        UpdateBookableResourceApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      createAppointmentType: build.mutation<
        CreateAppointmentTypeApiResponse,
        CreateAppointmentTypeApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/types`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      listAppointmentTypes: build.query<
        ListAppointmentTypesApiResponse,
        ListAppointmentTypesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/types`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            sort: queryArg.sort,
          },
        }),
        providesTags: ["appointment"],
      }),
      getAppointmentType: build.query<
        GetAppointmentTypeApiResponse,
        GetAppointmentTypeApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/types/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      updateAppointmentType: build.mutation<
        UpdateAppointmentTypeApiResponse,
        UpdateAppointmentTypeApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/types/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      createBookingSchedule: build.mutation<
        CreateBookingScheduleApiResponse,
        CreateBookingScheduleApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/schedules`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      listBookingSchedules: build.query<
        ListBookingSchedulesApiResponse,
        ListBookingSchedulesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/schedules`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            resource_id: queryArg.resourceId,
            facility_id: queryArg.facilityId,
          },
        }),
        providesTags: ["appointment"],
      }),
      getBookingSchedule: build.query<
        GetBookingScheduleApiResponse,
        GetBookingScheduleApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/schedules/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      updateBookingSchedule: build.mutation<
        UpdateBookingScheduleApiResponse,
        UpdateBookingScheduleApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/schedules/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      blockTime: build.mutation<BlockTimeApiResponse, BlockTimeApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/blocks`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      unblockTime: build.mutation<UnblockTimeApiResponse, UnblockTimeApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/blocks/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      findFreeSlots: build.query<FindFreeSlotsApiResponse, FindFreeSlotsApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/appointments/free-slots`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          providesTags: ["appointment"],
        },
      ),
      listAppointments: build.query<
        ListAppointmentsApiResponse,
        ListAppointmentsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            sort: queryArg.sort,
            patient_id: queryArg.patientId,
            resource_id: queryArg.resourceId,
            facility_id: queryArg.facilityId,
            department_id: queryArg.departmentId,
            type_id: queryArg.typeId,
            series_id: queryArg.seriesId,
            status: queryArg.status,
            from: queryArg["from"],
            to: queryArg.to,
          },
        }),
        providesTags: ["appointment"],
      }),
      bookAppointment: build.mutation<
        BookAppointmentApiResponse,
        BookAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      getAppointmentHistory: build.query<
        GetAppointmentHistoryApiResponse,
        GetAppointmentHistoryApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      dayBoard: build.query<DayBoardApiResponse, DayBoardApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/day-board`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            date: queryArg.date,
            facility_id: queryArg.facilityId,
            department_id: queryArg.departmentId,
            resource_id: queryArg.resourceId,
          },
        }),
        providesTags: ["appointment"],
      }),
      resourceCalendar: build.query<
        ResourceCalendarApiResponse,
        ResourceCalendarApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/calendar`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
            resource_ids: queryArg.resourceIds,
          },
        }),
        providesTags: ["appointment"],
      }),
      holdSlot: build.mutation<HoldSlotApiResponse, HoldSlotApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/holds`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      releaseHold: build.mutation<ReleaseHoldApiResponse, ReleaseHoldApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/holds/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      getAppointment: build.query<
        GetAppointmentApiResponse,
        GetAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      updateAppointment: build.mutation<
        UpdateAppointmentApiResponse,
        UpdateAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      confirmAppointment: build.mutation<
        ConfirmAppointmentApiResponse,
        ConfirmAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/confirm`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      rescheduleAppointment: build.mutation<
        RescheduleAppointmentApiResponse,
        RescheduleAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/reschedule`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      cancelAppointment: build.mutation<
        CancelAppointmentApiResponse,
        CancelAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/cancel`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      reinstateAppointment: build.mutation<
        ReinstateAppointmentApiResponse,
        ReinstateAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/reinstate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      enterAppointmentInError: build.mutation<
        EnterAppointmentInErrorApiResponse,
        EnterAppointmentInErrorApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/entered-in-error`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      markArrived: build.mutation<MarkArrivedApiResponse, MarkArrivedApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/arrive`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      checkIn: build.mutation<CheckInApiResponse, CheckInApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/check-in`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      undoArrival: build.mutation<UndoArrivalApiResponse, UndoArrivalApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/undo-arrival`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      fulfilAppointment: build.mutation<
        FulfilAppointmentApiResponse,
        FulfilAppointmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/fulfil`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      markNoShow: build.mutation<MarkNoShowApiResponse, MarkNoShowApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/${queryArg.id}/no-show`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      bookSeries: build.mutation<BookSeriesApiResponse, BookSeriesApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/series`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      getAppointmentSeries: build.query<
        GetAppointmentSeriesApiResponse,
        GetAppointmentSeriesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/series/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      changeSeries: build.mutation<ChangeSeriesApiResponse, ChangeSeriesApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/appointments/series/${queryArg.id}/change`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["appointment"],
        },
      ),
      cancelSeries: build.mutation<CancelSeriesApiResponse, CancelSeriesApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/appointments/series/${queryArg.id}/cancel`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["appointment"],
        },
      ),
      joinWaitlist: build.mutation<JoinWaitlistApiResponse, JoinWaitlistApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/appointments/waitlist`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["appointment"],
        },
      ),
      listWaitlist: build.query<ListWaitlistApiResponse, ListWaitlistApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/waitlist`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            type_id: queryArg.typeId,
            facility_id: queryArg.facilityId,
            offered: queryArg.offered,
          },
        }),
        providesTags: ["appointment"],
      }),
      offerSlot: build.mutation<OfferSlotApiResponse, OfferSlotApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/waitlist/${queryArg.id}/offer`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      acceptOffer: build.mutation<AcceptOfferApiResponse, AcceptOfferApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/waitlist/${queryArg.id}/accept`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      declineOffer: build.mutation<DeclineOfferApiResponse, DeclineOfferApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/appointments/waitlist/${queryArg.id}/decline`,
            method: "POST",
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["appointment"],
        },
      ),
      createServicePoint: build.mutation<
        CreateServicePointApiResponse,
        CreateServicePointApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/service-points`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      listServicePoints: build.query<
        ListServicePointsApiResponse,
        ListServicePointsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/service-points`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            sort: queryArg.sort,
            facility_id: queryArg.facilityId,
          },
        }),
        providesTags: ["appointment"],
      }),
      getServicePoint: build.query<
        GetServicePointApiResponse,
        GetServicePointApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/service-points/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      updateServicePoint: build.mutation<
        UpdateServicePointApiResponse,
        UpdateServicePointApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/service-points/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      getQueue: build.query<GetQueueApiResponse, GetQueueApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/service-points/${queryArg.id}/queue`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      issueToken: build.mutation<IssueTokenApiResponse, IssueTokenApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/service-points/${queryArg.id}/tokens`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      callNext: build.mutation<CallNextApiResponse, CallNextApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/service-points/${queryArg.id}/call-next`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      callToken: build.mutation<CallTokenApiResponse, CallTokenApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/tokens/${queryArg.id}/call`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      serveToken: build.mutation<ServeTokenApiResponse, ServeTokenApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/tokens/${queryArg.id}/serve`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      skipToken: build.mutation<SkipTokenApiResponse, SkipTokenApiArg>({
        query: (queryArg) => ({
          url: `/api/appointments/tokens/${queryArg.id}/skip`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      requeueToken: build.mutation<RequeueTokenApiResponse, RequeueTokenApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/appointments/tokens/${queryArg.id}/requeue`,
            method: "POST",
            headers: {
              "If-Match": queryArg["If-Match"],
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["appointment"],
        },
      ),
      transferToken: build.mutation<
        TransferTokenApiResponse,
        TransferTokenApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/tokens/${queryArg.id}/transfer`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      completeToken: build.mutation<
        CompleteTokenApiResponse,
        CompleteTokenApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/tokens/${queryArg.id}/done`,
          method: "POST",
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      createQueueDisplay: build.mutation<
        CreateQueueDisplayApiResponse,
        CreateQueueDisplayApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/displays`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      listQueueDisplays: build.query<
        ListQueueDisplaysApiResponse,
        ListQueueDisplaysApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/displays`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      renewQueueDisplay: build.mutation<
        RenewQueueDisplayApiResponse,
        RenewQueueDisplayApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/displays/${queryArg.id}/renew`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      removeQueueDisplay: build.mutation<
        RemoveQueueDisplayApiResponse,
        RemoveQueueDisplayApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/displays/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      showQueueDisplay: build.query<
        ShowQueueDisplayApiResponse,
        ShowQueueDisplayApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/displays/shown/${queryArg.secret}`,
          headers: {
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      renewCalendarFeed: build.mutation<
        RenewCalendarFeedApiResponse,
        RenewCalendarFeedApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources/${queryArg.id}/feed`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      getCalendarFeed: build.query<
        GetCalendarFeedApiResponse,
        GetCalendarFeedApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources/${queryArg.id}/feed`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
      removeCalendarFeed: build.mutation<
        RemoveCalendarFeedApiResponse,
        RemoveCalendarFeedApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/resources/${queryArg.id}/feed`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["appointment"],
      }),
      showCalendarFeed: build.query<
        ShowCalendarFeedApiResponse,
        ShowCalendarFeedApiArg
      >({
        query: (queryArg) => ({
          url: `/api/appointments/feeds/${queryArg.secret}`,
          headers: {
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["appointment"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as appointmentApi };
export type CreateBookableResourceApiResponse =
  /** status 201 Made. */ BookableResource;
export type CreateBookableResourceApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    kind: "provider" | "room" | "theatre" | "modality" | "equipment";
    name: string;
    refers_to?: string | null;
    facility_id?: string | null;
    department_id?: string | null;
    time_zone?: string | null;
    /** Types of appointment may ask for these */
    capabilities?: string[];
  };
};
export type ListBookableResourcesApiResponse = /** status 200 Done. */ {
  resources: BookableResource[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListBookableResourcesApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  sort?: "name" | "-name";
  kind?: "provider" | "room" | "theatre" | "modality" | "equipment";
  facilityId?: string;
  departmentId?: string;
  refersTo?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetBookableResourceApiResponse =
  /** status 200 Done. */ BookableResource;
export type GetBookableResourceApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateBookableResourceApiResponse =
  /** status 200 Done. */ BookableResource;
export type UpdateBookableResourceApiArg = {
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
    kind?: "provider" | "room" | "theatre" | "modality" | "equipment";
    name?: string;
    refers_to?: string | null;
    facility_id?: string | null;
    department_id?: string | null;
    time_zone?: string | null;
    /** Types of appointment may ask for these */
    capabilities?: string[];
    active?: boolean;
  };
};
export type CreateAppointmentTypeApiResponse =
  /** status 201 Made. */ AppointmentType;
export type CreateAppointmentTypeApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Capital letters, digits, dots, dashes and underscores; at most 20 */
    code: string;
    name: string;
    duration_minutes: number;
    /** Kept free before it */
    buffer_before_minutes?: number;
    /** Kept free after it */
    buffer_after_minutes?: number;
    /** One resource of each; the first one gives the times */
    needs?: {
      kind: "provider" | "room" | "theatre" | "modality" | "equipment";
      capability: string | null;
    }[];
    /** Held by video unless said otherwise */
    telehealth?: boolean;
    color?: string | null;
  };
};
export type ListAppointmentTypesApiResponse = /** status 200 Done. */ {
  types: AppointmentType[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListAppointmentTypesApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  sort?: "name" | "-name" | "code" | "-code";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetAppointmentTypeApiResponse =
  /** status 200 Done. */ AppointmentType;
export type GetAppointmentTypeApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateAppointmentTypeApiResponse =
  /** status 200 Done. */ AppointmentType;
export type UpdateAppointmentTypeApiArg = {
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
    /** Capital letters, digits, dots, dashes and underscores; at most 20 */
    code?: string;
    name?: string;
    duration_minutes?: number;
    /** Kept free before it */
    buffer_before_minutes?: number;
    /** Kept free after it */
    buffer_after_minutes?: number;
    /** One resource of each; the first one gives the times */
    needs?: {
      kind: "provider" | "room" | "theatre" | "modality" | "equipment";
      capability: string | null;
    }[];
    /** Held by video unless said otherwise */
    telehealth?: boolean;
    color?: string | null;
    active?: boolean;
  };
};
export type CreateBookingScheduleApiResponse =
  /** status 201 Made. */ BookingSchedule;
export type CreateBookingScheduleApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    resource_id: string;
    valid_from: string;
    facility_id?: string | null;
    name?: string | null;
    valid_to?: string | null;
    sessions?: Session[];
    exceptions?: {
      date: string;
      /** Empty when nothing can be booked */
      hours: {
        starts: string;
        ends: string;
      }[];
      note: string | null;
    }[];
  };
};
export type ListBookingSchedulesApiResponse = /** status 200 Done. */ {
  schedules: BookingSchedule[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListBookingSchedulesApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  resourceId?: string;
  facilityId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetBookingScheduleApiResponse =
  /** status 200 Done. */ BookingSchedule;
export type GetBookingScheduleApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateBookingScheduleApiResponse =
  /** status 200 Done. */ BookingSchedule;
export type UpdateBookingScheduleApiArg = {
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
    facility_id?: string | null;
    name?: string | null;
    valid_to?: string | null;
    sessions?: Session[];
    exceptions?: {
      date: string;
      /** Empty when nothing can be booked */
      hours: {
        starts: string;
        ends: string;
      }[];
      note: string | null;
    }[];
    valid_from?: string;
    active?: boolean;
  };
};
export type BlockTimeApiResponse = /** status 201 Made. */ {
  block: TimeBlock;
  /** Booked in that time */
  appointments: string[];
};
export type BlockTimeApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    resource_id: string;
    start: string;
    end: string;
    reason: "leave" | "sick" | "meeting" | "teaching" | "maintenance" | "other";
    note?: string | null;
  };
};
export type UnblockTimeApiResponse = unknown;
export type UnblockTimeApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type FindFreeSlotsApiResponse = /** status 200 Done. */ {
  slots: {
    start: string;
    end: string;
    /** One for each need of the type */
    resources: BookedResource[];
    facility_id: string | null;
    time_zone: string;
  }[];
  /** Where the search ended; go on from here */
  searched_to: string;
};
export type FindFreeSlotsApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    type_id: string;
    duration_minutes?: number;
    /** Of each kind among these, one of these */
    resource_ids?: string[];
    facility_id?: string;
    department_id?: string;
    /** Now where absent */
    from?: string;
    /** 28 where absent */
    days?: number;
    weekdays?: number[];
    part_of_day?: "any" | "morning" | "afternoon" | "evening";
    /** 20 where absent */
    limit?: number;
  };
};
export type ListAppointmentsApiResponse = /** status 200 Done. */ {
  appointments: Appointment[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListAppointmentsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  sort?: "start" | "-start";
  /** With those of records merged into this one */
  patientId?: string;
  resourceId?: string;
  facilityId?: string;
  departmentId?: string;
  typeId?: string;
  seriesId?: string;
  status?:
    | "proposed"
    | "pending"
    | "booked"
    | "arrived"
    | "checked-in"
    | "fulfilled"
    | "noshow"
    | "cancelled"
    | "waitlist"
    | "entered-in-error";
  from?: string;
  to?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type BookAppointmentApiResponse = /** status 201 Made. */ Appointment;
export type BookAppointmentApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    type_id: string;
    start: string;
    /** The type’s where absent */
    duration_minutes?: number;
    resource_ids: string[];
    facility_id?: string | null;
    department_id?: string | null;
    telehealth?: boolean;
    telehealth_link?: string | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    reason?: string | null;
    comment?: string | null;
    status?: "proposed" | "pending" | "booked";
    /** The hold that this booking uses up */
    hold_id?: string;
    override?: {
      reason: string;
    };
  };
};
export type GetAppointmentHistoryApiResponse =
  /** status 200 Done. */ AppointmentHistory;
export type GetAppointmentHistoryApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type DayBoardApiResponse = /** status 200 Done. */ {
  date: string;
  time_zone: string;
  as_of: string;
  /** Appointments by status */
  counts: object;
  entries: {
    appointment: Appointment;
    token: string | null;
    token_status: string | null;
    service_point_id: string | null;
    waiting_minutes: number | null;
    overdue_minutes: number | null;
  }[];
  /** There are more than 2,000 */
  truncated: boolean;
};
export type DayBoardApiArg = {
  /** Today at the facility where absent */
  date?: string;
  facilityId?: string;
  departmentId?: string;
  resourceId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ResourceCalendarApiResponse = /** status 200 Done. */ {
  columns: {
    resource: BookableResource;
    time_zone: string;
    /** When it can be booked by its schedules */
    open: {
      start: string;
      end: string;
      facility_id: string | null;
    }[];
    blocks: TimeBlock[];
    holds: {
      start: string;
      end: string;
      expires_at: string;
    }[];
  }[];
  /** Of any of the resources; cancelled ones are left out */
  appointments: Appointment[];
  truncated: boolean;
};
export type ResourceCalendarApiArg = {
  from: string;
  to: string;
  /** Resources, with commas between them */
  resourceIds: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type HoldSlotApiResponse = /** status 201 Made. */ Hold;
export type HoldSlotApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    type_id: string;
    start: string;
    /** The type’s where absent */
    duration_minutes?: number;
    resource_ids: string[];
  };
};
export type ReleaseHoldApiResponse = unknown;
export type ReleaseHoldApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetAppointmentApiResponse = /** status 200 Done. */ Appointment;
export type GetAppointmentApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateAppointmentApiResponse = /** status 200 Done. */ Appointment;
export type UpdateAppointmentApiArg = {
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
    telehealth?: boolean;
    telehealth_link?: string | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    reason?: string | null;
    comment?: string | null;
  };
};
export type ConfirmAppointmentApiResponse = /** status 200 Done. */ Appointment;
export type ConfirmAppointmentApiArg = {
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
    start?: string;
    /** The type’s where absent */
    duration_minutes?: number;
    resource_ids?: string[];
    hold_id?: string;
    override?: {
      reason: string;
    };
  };
};
export type RescheduleAppointmentApiResponse =
  /** status 200 Done. */ Appointment;
export type RescheduleAppointmentApiArg = {
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
    start: string;
    /** The type’s where absent */
    duration_minutes?: number;
    resource_ids?: string[];
    reason:
      | "patient-request"
      | "provider-unavailable"
      | "resource-unavailable"
      | "earlier-slot"
      | "clinical-need"
      | "other";
    hold_id?: string;
    override?: {
      reason: string;
    };
  };
};
export type CancelAppointmentApiResponse = /** status 200 Done. */ Appointment;
export type CancelAppointmentApiArg = {
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
      | "patient-request"
      | "patient-ill"
      | "patient-deceased"
      | "transport"
      | "provider-unavailable"
      | "resource-unavailable"
      | "weather"
      | "rescheduled-elsewhere"
      | "booked-in-error"
      | "no-longer-needed"
      | "other";
    note?: string | null;
  };
};
export type ReinstateAppointmentApiResponse =
  /** status 200 Done. */ Appointment;
export type ReinstateAppointmentApiArg = {
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
    override?: {
      reason: string;
    };
  };
};
export type EnterAppointmentInErrorApiResponse =
  /** status 200 Done. */ Appointment;
export type EnterAppointmentInErrorApiArg = {
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
    note: string;
  };
};
export type MarkArrivedApiResponse = /** status 200 Done. */ Appointment;
export type MarkArrivedApiArg = {
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
    /** When it happened, if not just now; within the last day */
    at?: string;
  };
};
export type CheckInApiResponse = /** status 200 Done. */ Appointment;
export type CheckInApiArg = {
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
    /** When it happened, if not just now; within the last day */
    at?: string;
    /** Where the token is for */
    service_point_id?: string;
  };
};
export type UndoArrivalApiResponse = /** status 200 Done. */ Appointment;
export type UndoArrivalApiArg = {
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
export type FulfilAppointmentApiResponse = /** status 200 Done. */ Appointment;
export type FulfilAppointmentApiArg = {
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
    /** When it happened, if not just now; within the last day */
    at?: string;
  };
};
export type MarkNoShowApiResponse = /** status 200 Done. */ Appointment;
export type MarkNoShowApiArg = {
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
    /** When it happened, if not just now; within the last day */
    at?: string;
  };
};
export type BookSeriesApiResponse = /** status 201 Made. */ {
  series: AppointmentSeries;
  skipped: {
    start: string;
    /** e.g. slot-taken */
    code: string;
  }[];
};
export type BookSeriesApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    type_id: string;
    start: string;
    /** The type’s where absent */
    duration_minutes?: number;
    resource_ids: string[];
    facility_id?: string | null;
    department_id?: string | null;
    telehealth?: boolean;
    telehealth_link?: string | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    reason?: string | null;
    comment?: string | null;
    rule: RecurrenceRule;
    /** Whether one date that cannot be had refuses all (409) or is left out */
    on_conflict?: "refuse" | "skip";
    /** The hold of its first slot, which this booking uses up */
    hold_id?: string;
    override?: {
      reason: string;
    };
  };
};
export type GetAppointmentSeriesApiResponse =
  /** status 200 Done. */ AppointmentSeries;
export type GetAppointmentSeriesApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ChangeSeriesApiResponse = /** status 200 Done. */ {
  series: AppointmentSeries;
  skipped: {
    start: string;
    /** e.g. slot-taken */
    code: string;
  }[];
};
export type ChangeSeriesApiArg = {
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
    /** The one at which the change is made */
    appointment_id: string;
    /** Only open appointments that are still to come are changed */
    scope: "this" | "following" | "all";
    time?: string;
    move_days?: number;
    duration_minutes?: number;
    resource_ids?: string[];
    reason:
      | "patient-request"
      | "provider-unavailable"
      | "resource-unavailable"
      | "earlier-slot"
      | "clinical-need"
      | "other";
    /** Whether one date that cannot be had refuses all (409) or is left out */
    on_conflict?: "refuse" | "skip";
    override?: {
      reason: string;
    };
  };
};
export type CancelSeriesApiResponse = /** status 200 Done. */ AppointmentSeries;
export type CancelSeriesApiArg = {
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
    appointment_id: string;
    /** Only open appointments that are still to come are changed */
    scope: "this" | "following" | "all";
    reason:
      | "patient-request"
      | "patient-ill"
      | "patient-deceased"
      | "transport"
      | "provider-unavailable"
      | "resource-unavailable"
      | "weather"
      | "rescheduled-elsewhere"
      | "booked-in-error"
      | "no-longer-needed"
      | "other";
    note?: string | null;
  };
};
export type JoinWaitlistApiResponse = /** status 201 Made. */ Appointment;
export type JoinWaitlistApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    type_id: string;
    /** The type’s where absent */
    duration_minutes?: number;
    facility_id?: string | null;
    department_id?: string | null;
    wish: Wish;
    telehealth?: boolean;
    telehealth_link?: string | null;
    priority?: "routine" | "urgent" | "asap" | "stat";
    reason?: string | null;
    comment?: string | null;
  };
};
export type ListWaitlistApiResponse = /** status 200 Done. */ {
  appointments: Appointment[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListWaitlistApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  typeId?: string;
  facilityId?: string;
  /** Only those who have, or have not, an offer open now */
  offered?: boolean;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type OfferSlotApiResponse = /** status 200 Done. */ Appointment;
export type OfferSlotApiArg = {
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
    start: string;
    resource_ids: string[];
    override?: {
      reason: string;
    };
  };
};
export type AcceptOfferApiResponse = /** status 200 Done. */ Appointment;
export type AcceptOfferApiArg = {
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
export type DeclineOfferApiResponse = /** status 200 Done. */ Appointment;
export type DeclineOfferApiArg = {
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
export type CreateServicePointApiResponse =
  /** status 201 Made. */ ServicePoint;
export type CreateServicePointApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Capital letters, digits, dots, dashes and underscores; at most 20 */
    code: string;
    name: string;
    /** What its tokens begin with */
    prefix: string;
    kind?:
      | "registration"
      | "triage"
      | "consultation"
      | "sample-collection"
      | "imaging"
      | "pharmacy"
      | "cashier"
      | "other";
    facility_id?: string | null;
    department_id?: string | null;
  };
};
export type ListServicePointsApiResponse = /** status 200 Done. */ {
  service_points: ServicePoint[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListServicePointsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  sort?: "name" | "-name" | "code" | "-code";
  facilityId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetServicePointApiResponse = /** status 200 Done. */ ServicePoint;
export type GetServicePointApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateServicePointApiResponse =
  /** status 200 Done. */ ServicePoint;
export type UpdateServicePointApiArg = {
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
    /** Capital letters, digits, dots, dashes and underscores; at most 20 */
    code?: string;
    name?: string;
    /** What its tokens begin with */
    prefix?: string;
    kind?:
      | "registration"
      | "triage"
      | "consultation"
      | "sample-collection"
      | "imaging"
      | "pharmacy"
      | "cashier"
      | "other";
    facility_id?: string | null;
    department_id?: string | null;
    active?: boolean;
  };
};
export type GetQueueApiResponse = /** status 200 Done. */ Queue;
export type GetQueueApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type IssueTokenApiResponse = /** status 201 Made. */ QueueToken;
export type IssueTokenApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id?: string | null;
    appointment_id?: string | null;
    priority?: boolean;
  };
};
export type CallNextApiResponse = /** status 200 Done. */ QueueToken;
export type CallNextApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    desk?: string | null;
  };
};
export type CallTokenApiResponse = /** status 200 Done. */ QueueToken;
export type CallTokenApiArg = {
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
    desk?: string | null;
  };
};
export type ServeTokenApiResponse = /** status 200 Done. */ QueueToken;
export type ServeTokenApiArg = {
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
export type SkipTokenApiResponse = /** status 200 Done. */ QueueToken;
export type SkipTokenApiArg = {
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
export type RequeueTokenApiResponse = /** status 200 Done. */ QueueToken;
export type RequeueTokenApiArg = {
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
export type TransferTokenApiResponse = /** status 200 Done. */ QueueToken;
export type TransferTokenApiArg = {
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
    service_point_id: string;
  };
};
export type CompleteTokenApiResponse = /** status 200 Done. */ QueueToken;
export type CompleteTokenApiArg = {
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
export type CreateQueueDisplayApiResponse = /** status 201 Made. */ {
  id: string;
  name: string;
  service_point_ids: string[];
  /** When its address was made */
  made_at: string;
  /** The whole address. It is shown this once */
  address: string;
};
export type CreateQueueDisplayApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    name: string;
    service_point_ids: string[];
  };
};
export type ListQueueDisplaysApiResponse = /** status 200 Done. */ {
  displays: QueueDisplay[];
};
export type ListQueueDisplaysApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RenewQueueDisplayApiResponse = /** status 200 Done. */ {
  /** The whole address. It is shown this once */
  address: string;
  made_at: string;
};
export type RenewQueueDisplayApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RemoveQueueDisplayApiResponse = unknown;
export type RemoveQueueDisplayApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ShowQueueDisplayApiResponse = /** status 200 Done. */ {
  name: string;
  as_of: string;
  points: {
    /** Of the service point */
    id: string;
    name: string;
    /** The last one called first */
    called: {
      number: string;
      desk: string | null;
      called_at: string;
      calls: number;
    }[];
    /** In the order in which they will be called */
    waiting: string[];
  }[];
};
export type ShowQueueDisplayApiArg = {
  secret: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RenewCalendarFeedApiResponse = /** status 200 Done. */ {
  /** The whole address. It is shown this once */
  address: string;
  made_at: string;
};
export type RenewCalendarFeedApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetCalendarFeedApiResponse = /** status 200 Done. */ CalendarFeed;
export type GetCalendarFeedApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RemoveCalendarFeedApiResponse = unknown;
export type RemoveCalendarFeedApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ShowCalendarFeedApiResponse = /** status 200 Done. */ string;
export type ShowCalendarFeedApiArg = {
  secret: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type BookableResource = {
  id: string;
  version: number;
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
  kind: "provider" | "room" | "theatre" | "modality" | "equipment";
  name: string;
  refers_to: string | null;
  facility_id: string | null;
  department_id: string | null;
  time_zone: string | null;
  /** Types of appointment may ask for these */
  capabilities: string[];
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
export type AppointmentType = {
  id: string;
  version: number;
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  duration_minutes: number;
  /** Kept free before it */
  buffer_before_minutes: number;
  /** Kept free after it */
  buffer_after_minutes: number;
  /** One resource of each; the first one gives the times */
  needs: {
    kind: "provider" | "room" | "theatre" | "modality" | "equipment";
    capability: string | null;
  }[];
  /** Held by video unless said otherwise */
  telehealth: boolean;
  color: string | null;
};
export type Session = {
  weekdays: number[];
  starts: string;
  ends: string;
  slot_minutes: number | null;
  /** Only these types; any where empty */
  type_ids: string[];
  breaks: {
    starts: string;
    ends: string;
  }[];
};
export type BookingSchedule = {
  id: string;
  version: number;
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
  resource_id: string;
  valid_from: string;
  facility_id: string | null;
  name: string | null;
  valid_to: string | null;
  sessions: Session[];
  exceptions: {
    date: string;
    /** Empty when nothing can be booked */
    hours: {
      starts: string;
      ends: string;
    }[];
    note: string | null;
  }[];
};
export type TimeBlock = {
  id: string;
  version: number;
  resource_id: string;
  start: string;
  end: string;
  reason: "leave" | "sick" | "meeting" | "teaching" | "maintenance" | "other";
  note: string | null;
};
export type BookedResource = {
  id: string;
  kind: "provider" | "room" | "theatre" | "modality" | "equipment";
  name: string;
};
export type Wish = {
  earliest: string;
  latest: string | null;
  /** ISO weekdays; any where empty */
  weekdays: number[];
  part_of_day: "any" | "morning" | "afternoon" | "evening";
  /** Any of these; any at all if empty */
  resource_ids: string[];
};
export type Offer = {
  start: string;
  end: string;
  resources: BookedResource[];
  facility_id: string | null;
  expires_at: string;
};
export type Appointment = {
  id: string;
  version: number;
  status:
    | "proposed"
    | "pending"
    | "booked"
    | "arrived"
    | "checked-in"
    | "fulfilled"
    | "noshow"
    | "cancelled"
    | "waitlist"
    | "entered-in-error";
  patient_id: string | null;
  /** The caller may not see whose it is: patient and words are left out */
  masked: boolean;
  /** The patient died: an open appointment is to be looked at */
  patient_deceased: boolean;
  patient_erased: boolean;
  type_id: string;
  type_name: string;
  color: string | null;
  start: string | null;
  end: string | null;
  duration_minutes: number;
  buffer_before_minutes: number;
  buffer_after_minutes: number;
  /** Of the place where it is */
  time_zone: string;
  facility_id: string | null;
  department_id: string | null;
  resources: BookedResource[];
  telehealth: boolean;
  telehealth_link: string | null;
  priority: "routine" | "urgent" | "asap" | "stat";
  reason: string | null;
  comment: string | null;
  /** It stands beside another booking, on purpose */
  overbooked: boolean;
  override_reason: string | null;
  series_id: string | null;
  occurrence: string | null;
  wish: Wish | null;
  offer: Offer | null;
  token_id: string | null;
  arrived_at: string | null;
  checked_in_at: string | null;
  fulfilled_at: string | null;
  late_minutes: number | null;
  cancellation_reason:
    | (
        | "patient-request"
        | "patient-ill"
        | "patient-deceased"
        | "transport"
        | "provider-unavailable"
        | "resource-unavailable"
        | "weather"
        | "rescheduled-elsewhere"
        | "booked-in-error"
        | "no-longer-needed"
        | "other"
      )
    | null;
  closing_note: string | null;
  /** How often it was moved */
  rescheduled: number;
  created_at: string;
  created_by: string;
  updated_at: string;
};
export type AppointmentHistory = {
  changes: {
    event_id: string;
    /** e.g. rescheduled */
    event: string;
    at: string;
    actor: string | null;
    from: {
      start: string;
      end: string;
    } | null;
    to: {
      start: string;
      end: string;
    } | null;
    reason: string | null;
  }[];
};
export type Hold = {
  id: string;
  type_id: string;
  start: string;
  end: string;
  resource_ids: string[];
  expires_at: string;
};
export type RecurrenceRule = {
  frequency: "daily" | "weekly" | "monthly";
  interval: number;
  /** ISO weekdays of a weekly rule; that of its first day where empty */
  weekdays: number[];
  count: number | null;
  until: string | null;
  /** Days that are left out */
  except: string[];
};
export type AppointmentSeries = {
  id: string;
  version: number;
  patient_id: string | null;
  type_id: string;
  first_date: string;
  time: string;
  time_zone: string;
  duration_minutes: number;
  resource_ids: string[];
  rule: RecurrenceRule;
  continues: string | null;
  created_at: string;
  appointments: Appointment[];
};
export type ServicePoint = {
  id: string;
  version: number;
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  /** What its tokens begin with */
  prefix: string;
  kind:
    | "registration"
    | "triage"
    | "consultation"
    | "sample-collection"
    | "imaging"
    | "pharmacy"
    | "cashier"
    | "other";
  facility_id: string | null;
  department_id: string | null;
};
export type QueueToken = {
  id: string;
  version: number;
  number: string;
  status: "waiting" | "called" | "serving" | "skipped" | "done";
  service_point_id: string;
  appointment_id: string | null;
  patient_id: string | null;
  masked: boolean;
  /** Called before others */
  priority: boolean;
  desk: string | null;
  calls: number;
  /** Waiting since */
  issued_at: string;
  called_at: string | null;
  serving_at: string | null;
  done_at: string | null;
  waiting_minutes: number | null;
};
export type Queue = {
  service_point: ServicePoint;
  as_of: string;
  /** In the order in which they will be called */
  waiting: QueueToken[];
  /** The last one called first */
  called: QueueToken[];
  /** Who came and is seen to */
  serving: QueueToken[];
  skipped: QueueToken[];
  /** How many are done today */
  done: number;
};
export type QueueDisplay = {
  id: string;
  name: string;
  service_point_ids: string[];
  /** When its address was made */
  made_at: string;
};
export type CalendarFeed = {
  made_at: string | null;
  made_by: string | null;
};
export const {
  useCreateBookableResourceMutation,
  useListBookableResourcesQuery,
  useLazyListBookableResourcesQuery,
  useGetBookableResourceQuery,
  useLazyGetBookableResourceQuery,
  useUpdateBookableResourceMutation,
  useCreateAppointmentTypeMutation,
  useListAppointmentTypesQuery,
  useLazyListAppointmentTypesQuery,
  useGetAppointmentTypeQuery,
  useLazyGetAppointmentTypeQuery,
  useUpdateAppointmentTypeMutation,
  useCreateBookingScheduleMutation,
  useListBookingSchedulesQuery,
  useLazyListBookingSchedulesQuery,
  useGetBookingScheduleQuery,
  useLazyGetBookingScheduleQuery,
  useUpdateBookingScheduleMutation,
  useBlockTimeMutation,
  useUnblockTimeMutation,
  useFindFreeSlotsQuery,
  useLazyFindFreeSlotsQuery,
  useListAppointmentsQuery,
  useLazyListAppointmentsQuery,
  useBookAppointmentMutation,
  useGetAppointmentHistoryQuery,
  useLazyGetAppointmentHistoryQuery,
  useDayBoardQuery,
  useLazyDayBoardQuery,
  useResourceCalendarQuery,
  useLazyResourceCalendarQuery,
  useHoldSlotMutation,
  useReleaseHoldMutation,
  useGetAppointmentQuery,
  useLazyGetAppointmentQuery,
  useUpdateAppointmentMutation,
  useConfirmAppointmentMutation,
  useRescheduleAppointmentMutation,
  useCancelAppointmentMutation,
  useReinstateAppointmentMutation,
  useEnterAppointmentInErrorMutation,
  useMarkArrivedMutation,
  useCheckInMutation,
  useUndoArrivalMutation,
  useFulfilAppointmentMutation,
  useMarkNoShowMutation,
  useBookSeriesMutation,
  useGetAppointmentSeriesQuery,
  useLazyGetAppointmentSeriesQuery,
  useChangeSeriesMutation,
  useCancelSeriesMutation,
  useJoinWaitlistMutation,
  useListWaitlistQuery,
  useLazyListWaitlistQuery,
  useOfferSlotMutation,
  useAcceptOfferMutation,
  useDeclineOfferMutation,
  useCreateServicePointMutation,
  useListServicePointsQuery,
  useLazyListServicePointsQuery,
  useGetServicePointQuery,
  useLazyGetServicePointQuery,
  useUpdateServicePointMutation,
  useGetQueueQuery,
  useLazyGetQueueQuery,
  useIssueTokenMutation,
  useCallNextMutation,
  useCallTokenMutation,
  useServeTokenMutation,
  useSkipTokenMutation,
  useRequeueTokenMutation,
  useTransferTokenMutation,
  useCompleteTokenMutation,
  useCreateQueueDisplayMutation,
  useListQueueDisplaysQuery,
  useLazyListQueueDisplaysQuery,
  useRenewQueueDisplayMutation,
  useRemoveQueueDisplayMutation,
  useShowQueueDisplayQuery,
  useLazyShowQueueDisplayQuery,
  useRenewCalendarFeedMutation,
  useGetCalendarFeedQuery,
  useLazyGetCalendarFeedQuery,
  useRemoveCalendarFeedMutation,
  useShowCalendarFeedQuery,
  useLazyShowCalendarFeedQuery,
} = injectedRtkApi;
