import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["config"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      getOrganization: build.query<
        GetOrganizationApiResponse,
        GetOrganizationApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateOrganization: build.mutation<
        UpdateOrganizationApiResponse,
        UpdateOrganizationApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createFacility: build.mutation<
        CreateFacilityApiResponse,
        CreateFacilityApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/facilities`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listFacilities: build.query<
        ListFacilitiesApiResponse,
        ListFacilitiesApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/facilities`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
          },
        }),
        providesTags: ["config"],
      }),
      getFacility: build.query<GetFacilityApiResponse, GetFacilityApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/facilities/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateFacility: build.mutation<
        UpdateFacilityApiResponse,
        UpdateFacilityApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/facilities/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateFacility: build.mutation<
        DeactivateFacilityApiResponse,
        DeactivateFacilityApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/facilities/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateFacility: build.mutation<
        ReactivateFacilityApiResponse,
        ReactivateFacilityApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/facilities/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createDepartment: build.mutation<
        CreateDepartmentApiResponse,
        CreateDepartmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/departments`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listDepartments: build.query<
        ListDepartmentsApiResponse,
        ListDepartmentsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/departments`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            facility_id: queryArg.facilityId,
          },
        }),
        providesTags: ["config"],
      }),
      getDepartment: build.query<GetDepartmentApiResponse, GetDepartmentApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/organization/departments/${queryArg.id}`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          providesTags: ["config"],
        },
      ),
      updateDepartment: build.mutation<
        UpdateDepartmentApiResponse,
        UpdateDepartmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/departments/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateDepartment: build.mutation<
        DeactivateDepartmentApiResponse,
        DeactivateDepartmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/departments/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateDepartment: build.mutation<
        ReactivateDepartmentApiResponse,
        ReactivateDepartmentApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/departments/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createWard: build.mutation<CreateWardApiResponse, CreateWardApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/wards`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listWards: build.query<ListWardsApiResponse, ListWardsApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/wards`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            department_id: queryArg.departmentId,
          },
        }),
        providesTags: ["config"],
      }),
      getWard: build.query<GetWardApiResponse, GetWardApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/wards/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateWard: build.mutation<UpdateWardApiResponse, UpdateWardApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/wards/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateWard: build.mutation<
        DeactivateWardApiResponse,
        DeactivateWardApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/wards/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateWard: build.mutation<
        ReactivateWardApiResponse,
        ReactivateWardApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/wards/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createRoom: build.mutation<CreateRoomApiResponse, CreateRoomApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/rooms`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listRooms: build.query<ListRoomsApiResponse, ListRoomsApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/rooms`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            department_id: queryArg.departmentId,
            ward_id: queryArg.wardId,
          },
        }),
        providesTags: ["config"],
      }),
      getRoom: build.query<GetRoomApiResponse, GetRoomApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/rooms/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateRoom: build.mutation<UpdateRoomApiResponse, UpdateRoomApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/rooms/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateRoom: build.mutation<
        DeactivateRoomApiResponse,
        DeactivateRoomApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/rooms/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateRoom: build.mutation<
        ReactivateRoomApiResponse,
        ReactivateRoomApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/rooms/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createBed: build.mutation<CreateBedApiResponse, CreateBedApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/beds`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listBeds: build.query<ListBedsApiResponse, ListBedsApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/beds`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            room_id: queryArg.roomId,
          },
        }),
        providesTags: ["config"],
      }),
      getBed: build.query<GetBedApiResponse, GetBedApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/beds/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateBed: build.mutation<UpdateBedApiResponse, UpdateBedApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/beds/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateBed: build.mutation<
        DeactivateBedApiResponse,
        DeactivateBedApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/beds/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateBed: build.mutation<
        ReactivateBedApiResponse,
        ReactivateBedApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/beds/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createStaffMember: build.mutation<
        CreateStaffMemberApiResponse,
        CreateStaffMemberApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/staff`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listStaff: build.query<ListStaffApiResponse, ListStaffApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/staff`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
            department_id: queryArg.departmentId,
            user_id: queryArg.userId,
            role: queryArg.role,
          },
        }),
        providesTags: ["config"],
      }),
      getStaffMember: build.query<
        GetStaffMemberApiResponse,
        GetStaffMemberApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/staff/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateStaffMember: build.mutation<
        UpdateStaffMemberApiResponse,
        UpdateStaffMemberApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/staff/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateStaffMember: build.mutation<
        DeactivateStaffMemberApiResponse,
        DeactivateStaffMemberApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/staff/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateStaffMember: build.mutation<
        ReactivateStaffMemberApiResponse,
        ReactivateStaffMemberApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/staff/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      createCalendar: build.mutation<
        CreateCalendarApiResponse,
        CreateCalendarApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/calendars`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listCalendars: build.query<ListCalendarsApiResponse, ListCalendarsApiArg>(
        {
          query: (queryArg) => ({
            url: `/api/organization/calendars`,
            headers: {
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
            params: {
              page: queryArg.page,
              per_page: queryArg.perPage,
              search: queryArg.search,
              active: queryArg.active,
              facility_id: queryArg.facilityId,
              department_id: queryArg.departmentId,
            },
          }),
          providesTags: ["config"],
        },
      ),
      getCalendar: build.query<GetCalendarApiResponse, GetCalendarApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/calendars/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateCalendar: build.mutation<
        UpdateCalendarApiResponse,
        UpdateCalendarApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/calendars/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateCalendar: build.mutation<
        DeactivateCalendarApiResponse,
        DeactivateCalendarApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/calendars/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateCalendar: build.mutation<
        ReactivateCalendarApiResponse,
        ReactivateCalendarApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/calendars/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listOpenings: build.query<ListOpeningsApiResponse, ListOpeningsApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/calendars/${queryArg.id}/openings`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            from: queryArg["from"],
            to: queryArg.to,
          },
        }),
        providesTags: ["config"],
      }),
      createFeatureFlag: build.mutation<
        CreateFeatureFlagApiResponse,
        CreateFeatureFlagApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/flags`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listFeatureFlags: build.query<
        ListFeatureFlagsApiResponse,
        ListFeatureFlagsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/flags`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            page: queryArg.page,
            per_page: queryArg.perPage,
            search: queryArg.search,
            active: queryArg.active,
          },
        }),
        providesTags: ["config"],
      }),
      getFeatureFlag: build.query<
        GetFeatureFlagApiResponse,
        GetFeatureFlagApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/flags/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      updateFeatureFlag: build.mutation<
        UpdateFeatureFlagApiResponse,
        UpdateFeatureFlagApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/flags/${queryArg.id}`,
          method: "PATCH",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      deactivateFeatureFlag: build.mutation<
        DeactivateFeatureFlagApiResponse,
        DeactivateFeatureFlagApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/flags/${queryArg.id}/deactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      reactivateFeatureFlag: build.mutation<
        ReactivateFeatureFlagApiResponse,
        ReactivateFeatureFlagApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/flags/${queryArg.id}/reactivate`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["config"],
      }),
      listActiveFlags: build.query<
        ListActiveFlagsApiResponse,
        ListActiveFlagsApiArg
      >({
        query: (queryArg) => ({
          url: `/api/organization/active-flags`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      getStructure: build.query<GetStructureApiResponse, GetStructureApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/structure`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["config"],
      }),
      listChanges: build.query<ListChangesApiResponse, ListChangesApiArg>({
        query: (queryArg) => ({
          url: `/api/organization/history`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            id: queryArg.id,
            limit: queryArg.limit,
            before: queryArg.before,
          },
        }),
        providesTags: ["config"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as configApi };
export type GetOrganizationApiResponse = /** status 200 Done. */ Organization;
export type GetOrganizationApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateOrganizationApiResponse =
  /** status 200 Done. */ Organization;
export type UpdateOrganizationApiArg = {
  /** The ETag that the caller has seen; 412 when it is another by now. */
  "If-Match": string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    name?: string;
    /** IANA time zone, e.g. Europe/Berlin */
    time_zone?: string;
    address?: PostalAddress | null;
    contacts?: ContactPoint[];
    identifiers?: ExternalIdentifier[];
  };
};
export type CreateFacilityApiResponse = /** status 201 Made. */ Facility;
export type CreateFacilityApiArg = {
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
    kind?:
      | "hospital"
      | "clinic"
      | "laboratory"
      | "imaging-centre"
      | "pharmacy"
      | "administration"
      | "other";
    address?: PostalAddress | null;
    contacts?: ContactPoint[];
    identifiers?: ExternalIdentifier[];
    time_zone?: string | null;
  };
};
export type ListFacilitiesApiResponse = /** status 200 Done. */ {
  facilities: Facility[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListFacilitiesApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetFacilityApiResponse = /** status 200 Done. */ Facility;
export type GetFacilityApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateFacilityApiResponse = /** status 200 Done. */ Facility;
export type UpdateFacilityApiArg = {
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
    kind?:
      | "hospital"
      | "clinic"
      | "laboratory"
      | "imaging-centre"
      | "pharmacy"
      | "administration"
      | "other";
    address?: PostalAddress | null;
    contacts?: ContactPoint[];
    identifiers?: ExternalIdentifier[];
    time_zone?: string | null;
  };
};
export type DeactivateFacilityApiResponse = /** status 200 Done. */ Facility;
export type DeactivateFacilityApiArg = {
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
  };
};
export type ReactivateFacilityApiResponse = /** status 200 Done. */ Facility;
export type ReactivateFacilityApiArg = {
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
  };
};
export type CreateDepartmentApiResponse = /** status 201 Made. */ Department;
export type CreateDepartmentApiArg = {
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
    facility_id: string;
    kind:
      | "emergency"
      | "inpatient"
      | "outpatient"
      | "intensive-care"
      | "surgery"
      | "maternity"
      | "laboratory"
      | "radiology"
      | "pharmacy"
      | "administration"
      | "support";
    specialty?: Concept | null;
    contacts?: ContactPoint[];
  };
};
export type ListDepartmentsApiResponse = /** status 200 Done. */ {
  departments: Department[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListDepartmentsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  facilityId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetDepartmentApiResponse = /** status 200 Done. */ Department;
export type GetDepartmentApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateDepartmentApiResponse = /** status 200 Done. */ Department;
export type UpdateDepartmentApiArg = {
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
    facility_id?: string;
    kind?:
      | "emergency"
      | "inpatient"
      | "outpatient"
      | "intensive-care"
      | "surgery"
      | "maternity"
      | "laboratory"
      | "radiology"
      | "pharmacy"
      | "administration"
      | "support";
    specialty?: Concept | null;
    contacts?: ContactPoint[];
  };
};
export type DeactivateDepartmentApiResponse =
  /** status 200 Done. */ Department;
export type DeactivateDepartmentApiArg = {
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
  };
};
export type ReactivateDepartmentApiResponse =
  /** status 200 Done. */ Department;
export type ReactivateDepartmentApiArg = {
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
  };
};
export type CreateWardApiResponse = /** status 201 Made. */ Ward;
export type CreateWardApiArg = {
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
    department_id: string;
    kind?:
      | "general"
      | "surgical"
      | "intensive-care"
      | "maternity"
      | "neonatal"
      | "paediatric"
      | "psychiatric"
      | "day";
    floor?: string | null;
    contacts?: ContactPoint[];
  };
};
export type ListWardsApiResponse = /** status 200 Done. */ {
  wards: Ward[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListWardsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  departmentId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetWardApiResponse = /** status 200 Done. */ Ward;
export type GetWardApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateWardApiResponse = /** status 200 Done. */ Ward;
export type UpdateWardApiArg = {
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
    department_id?: string;
    kind?:
      | "general"
      | "surgical"
      | "intensive-care"
      | "maternity"
      | "neonatal"
      | "paediatric"
      | "psychiatric"
      | "day";
    floor?: string | null;
    contacts?: ContactPoint[];
  };
};
export type DeactivateWardApiResponse = /** status 200 Done. */ Ward;
export type DeactivateWardApiArg = {
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
  };
};
export type ReactivateWardApiResponse = /** status 200 Done. */ Ward;
export type ReactivateWardApiArg = {
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
  };
};
export type CreateRoomApiResponse = /** status 201 Made. */ Room;
export type CreateRoomApiArg = {
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
    department_id?: string | null;
    ward_id?: string | null;
    kind?:
      | "patient"
      | "consultation"
      | "treatment"
      | "theatre"
      | "imaging"
      | "laboratory"
      | "waiting"
      | "other";
    /** Fit for the isolation of infectious patients */
    isolation?: boolean;
    floor?: string | null;
  };
};
export type ListRoomsApiResponse = /** status 200 Done. */ {
  rooms: Room[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListRoomsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  departmentId?: string;
  wardId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetRoomApiResponse = /** status 200 Done. */ Room;
export type GetRoomApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateRoomApiResponse = /** status 200 Done. */ Room;
export type UpdateRoomApiArg = {
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
    department_id?: string | null;
    ward_id?: string | null;
    kind?:
      | "patient"
      | "consultation"
      | "treatment"
      | "theatre"
      | "imaging"
      | "laboratory"
      | "waiting"
      | "other";
    /** Fit for the isolation of infectious patients */
    isolation?: boolean;
    floor?: string | null;
  };
};
export type DeactivateRoomApiResponse = /** status 200 Done. */ Room;
export type DeactivateRoomApiArg = {
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
  };
};
export type ReactivateRoomApiResponse = /** status 200 Done. */ Room;
export type ReactivateRoomApiArg = {
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
  };
};
export type CreateBedApiResponse = /** status 201 Made. */ Bed;
export type CreateBedApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Capital letters, digits, dots, dashes and underscores; at most 20 */
    code: string;
    room_id: string;
    kind?:
      | "standard"
      | "intensive-care"
      | "bariatric"
      | "cot"
      | "incubator"
      | "delivery"
      | "stretcher";
    /** e.g. oxygen, suction, monitor */
    features?: string[];
  };
};
export type ListBedsApiResponse = /** status 200 Done. */ {
  beds: Bed[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListBedsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  roomId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetBedApiResponse = /** status 200 Done. */ Bed;
export type GetBedApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateBedApiResponse = /** status 200 Done. */ Bed;
export type UpdateBedApiArg = {
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
    room_id?: string;
    kind?:
      | "standard"
      | "intensive-care"
      | "bariatric"
      | "cot"
      | "incubator"
      | "delivery"
      | "stretcher";
    /** e.g. oxygen, suction, monitor */
    features?: string[];
  };
};
export type DeactivateBedApiResponse = /** status 200 Done. */ Bed;
export type DeactivateBedApiArg = {
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
  };
};
export type ReactivateBedApiResponse = /** status 200 Done. */ Bed;
export type ReactivateBedApiArg = {
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
  };
};
export type CreateStaffMemberApiResponse = /** status 201 Made. */ StaffMember;
export type CreateStaffMemberApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Capital letters, digits, dots, dashes and underscores; at most 20 */
    staff_number: string;
    first_name: string;
    last_name: string;
    prefix?: string | null;
    suffix?: string | null;
    user_id?: string | null;
    /** What the person does, for others to read. It gives no permission. */
    roles?: string[];
    department_ids?: string[];
    specialty?: Concept | null;
    identifiers?: ExternalIdentifier[];
    contacts?: ContactPoint[];
    active_periods?: Period[];
    shifts?: Shift[];
  };
};
export type ListStaffApiResponse = /** status 200 Done. */ {
  staff: StaffMember[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListStaffApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  departmentId?: string;
  userId?: string;
  role?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetStaffMemberApiResponse = /** status 200 Done. */ StaffMember;
export type GetStaffMemberApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateStaffMemberApiResponse = /** status 200 Done. */ StaffMember;
export type UpdateStaffMemberApiArg = {
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
    staff_number?: string;
    first_name?: string;
    last_name?: string;
    prefix?: string | null;
    suffix?: string | null;
    user_id?: string | null;
    /** What the person does, for others to read. It gives no permission. */
    roles?: string[];
    department_ids?: string[];
    specialty?: Concept | null;
    identifiers?: ExternalIdentifier[];
    contacts?: ContactPoint[];
    active_periods?: Period[];
    shifts?: Shift[];
  };
};
export type DeactivateStaffMemberApiResponse =
  /** status 200 Done. */ StaffMember;
export type DeactivateStaffMemberApiArg = {
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
  };
};
export type ReactivateStaffMemberApiResponse =
  /** status 200 Done. */ StaffMember;
export type ReactivateStaffMemberApiArg = {
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
  };
};
export type CreateCalendarApiResponse = /** status 201 Made. */ Calendar;
export type CreateCalendarApiArg = {
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
    facility_id?: string | null;
    department_id?: string | null;
    hours?: OpeningHours[];
    holidays?: Holiday[];
  };
};
export type ListCalendarsApiResponse = /** status 200 Done. */ {
  calendars: Calendar[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListCalendarsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  facilityId?: string;
  departmentId?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetCalendarApiResponse = /** status 200 Done. */ Calendar;
export type GetCalendarApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateCalendarApiResponse = /** status 200 Done. */ Calendar;
export type UpdateCalendarApiArg = {
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
    facility_id?: string | null;
    department_id?: string | null;
    hours?: OpeningHours[];
    holidays?: Holiday[];
  };
};
export type DeactivateCalendarApiResponse = /** status 200 Done. */ Calendar;
export type DeactivateCalendarApiArg = {
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
  };
};
export type ReactivateCalendarApiResponse = /** status 200 Done. */ Calendar;
export type ReactivateCalendarApiArg = {
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
  };
};
export type ListOpeningsApiResponse = /** status 200 Done. */ {
  time_zone: string;
  openings: {
    from: string;
    to: string;
  }[];
};
export type ListOpeningsApiArg = {
  id: string;
  from: string;
  /** Included; at most 366 days after `from` */
  to: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreateFeatureFlagApiResponse = /** status 201 Made. */ FeatureFlag;
export type CreateFeatureFlagApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    key: string;
    description: string;
    enabled?: boolean;
    /** On at these only; all if empty */
    facilities?: string[];
    /** On for these only */
    roles?: string[];
  };
};
export type ListFeatureFlagsApiResponse = /** status 200 Done. */ {
  flags: FeatureFlag[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListFeatureFlagsApiArg = {
  page?: number;
  /** 50 where absent */
  perPage?: number;
  /** Part of a name or a code; accents and case do not matter */
  search?: string;
  /** Only entries in use where absent */
  active?: "yes" | "no" | "all";
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetFeatureFlagApiResponse = /** status 200 Done. */ FeatureFlag;
export type GetFeatureFlagApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateFeatureFlagApiResponse = /** status 200 Done. */ FeatureFlag;
export type UpdateFeatureFlagApiArg = {
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
    key?: string;
    description?: string;
    enabled?: boolean;
    /** On at these only; all if empty */
    facilities?: string[];
    /** On for these only */
    roles?: string[];
  };
};
export type DeactivateFeatureFlagApiResponse =
  /** status 200 Done. */ FeatureFlag;
export type DeactivateFeatureFlagApiArg = {
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
  };
};
export type ReactivateFeatureFlagApiResponse =
  /** status 200 Done. */ FeatureFlag;
export type ReactivateFeatureFlagApiArg = {
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
  };
};
export type ListActiveFlagsApiResponse = /** status 200 Done. */ {
  flags: string[];
};
export type ListActiveFlagsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type GetStructureApiResponse = /** status 200 Done. */ Structure;
export type GetStructureApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListChangesApiResponse = /** status 200 Done. */ {
  changes: Change[];
  next: string | null;
};
export type ListChangesApiArg = {
  /** Only changes of this entry */
  id?: string;
  /** 50 where absent */
  limit?: number;
  /** `next` of the last answer */
  before?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type PostalAddress = {
  lines?: string[];
  city?: string;
  district?: string;
  state?: string;
  postal_code?: string;
  country?: string;
};
export type ContactPoint = {
  system: "phone" | "fax" | "email" | "pager" | "url" | "sms" | "other";
  value: string;
  use?: "work" | "mobile" | "home" | "old" | "temp";
};
export type ExternalIdentifier = {
  /** URI of who gave it */
  system: string;
  /** HL7 v2-0203 code, e.g. NPI, MD, DEA, TAX */
  type?: string;
  value: string;
};
export type Organization = {
  id: string;
  version: number;
  name: string;
  /** IANA time zone, e.g. Europe/Berlin */
  time_zone: string;
  address: PostalAddress | null;
  contacts: ContactPoint[];
  identifiers: ExternalIdentifier[];
  updated_at: string | null;
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
export type Facility = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  kind:
    | "hospital"
    | "clinic"
    | "laboratory"
    | "imaging-centre"
    | "pharmacy"
    | "administration"
    | "other";
  address: PostalAddress | null;
  contacts: ContactPoint[];
  identifiers: ExternalIdentifier[];
  time_zone: string | null;
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type Concept = {
  system?: string;
  code?: string;
  display: string;
};
export type Department = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  facility_id: string;
  kind:
    | "emergency"
    | "inpatient"
    | "outpatient"
    | "intensive-care"
    | "surgery"
    | "maternity"
    | "laboratory"
    | "radiology"
    | "pharmacy"
    | "administration"
    | "support";
  specialty: Concept | null;
  contacts: ContactPoint[];
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type Ward = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  department_id: string;
  kind:
    | "general"
    | "surgical"
    | "intensive-care"
    | "maternity"
    | "neonatal"
    | "paediatric"
    | "psychiatric"
    | "day";
  floor: string | null;
  contacts: ContactPoint[];
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type Room = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  department_id: string | null;
  ward_id: string | null;
  kind:
    | "patient"
    | "consultation"
    | "treatment"
    | "theatre"
    | "imaging"
    | "laboratory"
    | "waiting"
    | "other";
  /** Fit for the isolation of infectious patients */
  isolation: boolean;
  floor: string | null;
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type Bed = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  room_id: string;
  kind:
    | "standard"
    | "intensive-care"
    | "bariatric"
    | "cot"
    | "incubator"
    | "delivery"
    | "stretcher";
  /** e.g. oxygen, suction, monitor */
  features: string[];
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type Period = {
  from: string;
  to: string | null;
};
export type Shift = {
  weekdays: number[];
  starts: string;
  ends: string;
  department_id: string | null;
};
export type StaffMember = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  staff_number: string;
  first_name: string;
  last_name: string;
  prefix: string | null;
  suffix: string | null;
  user_id: string | null;
  /** What the person does, for others to read. It gives no permission. */
  roles: string[];
  department_ids: string[];
  specialty: Concept | null;
  identifiers: ExternalIdentifier[];
  contacts: ContactPoint[];
  active_periods: Period[];
  shifts: Shift[];
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type OpeningHours = {
  weekdays: number[];
  opens: string;
  closes: string;
};
export type Holiday = {
  date: string;
  name: string;
  /** Empty when closed */
  hours: {
    opens: string;
    closes: string;
  }[];
};
export type Calendar = {
  id: string;
  version: number;
  /** Capital letters, digits, dots, dashes and underscores; at most 20 */
  code: string;
  name: string;
  facility_id: string | null;
  department_id: string | null;
  hours: OpeningHours[];
  holidays: Holiday[];
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type FeatureFlag = {
  id: string;
  version: number;
  key: string;
  description: string;
  enabled: boolean;
  /** On at these only; all if empty */
  facilities: string[];
  /** On for these only */
  roles: string[];
  /** False once it was taken out of use */
  active: boolean;
  created_at: string;
  updated_at: string;
};
export type Structure = {
  facilities: Facility[];
  departments: Department[];
  wards: Ward[];
  rooms: Room[];
  beds: Bed[];
};
export type Change = {
  event_id: string;
  kind:
    | "organization"
    | "facility"
    | "department"
    | "ward"
    | "room"
    | "bed"
    | "staff"
    | "calendar"
    | "flag";
  /** The entry that changed */
  id: string;
  /** How the entry was called after the change */
  label: string;
  /** The version that the change made */
  version: number;
  action: "created" | "updated" | "deactivated" | "reactivated";
  at: string;
  actor: string | null;
  actor_name: string | null;
  reason: string | null;
  fields: {
    field: string;
    before: any;
    after: any;
  }[];
};
export const {
  useGetOrganizationQuery,
  useLazyGetOrganizationQuery,
  useUpdateOrganizationMutation,
  useCreateFacilityMutation,
  useListFacilitiesQuery,
  useLazyListFacilitiesQuery,
  useGetFacilityQuery,
  useLazyGetFacilityQuery,
  useUpdateFacilityMutation,
  useDeactivateFacilityMutation,
  useReactivateFacilityMutation,
  useCreateDepartmentMutation,
  useListDepartmentsQuery,
  useLazyListDepartmentsQuery,
  useGetDepartmentQuery,
  useLazyGetDepartmentQuery,
  useUpdateDepartmentMutation,
  useDeactivateDepartmentMutation,
  useReactivateDepartmentMutation,
  useCreateWardMutation,
  useListWardsQuery,
  useLazyListWardsQuery,
  useGetWardQuery,
  useLazyGetWardQuery,
  useUpdateWardMutation,
  useDeactivateWardMutation,
  useReactivateWardMutation,
  useCreateRoomMutation,
  useListRoomsQuery,
  useLazyListRoomsQuery,
  useGetRoomQuery,
  useLazyGetRoomQuery,
  useUpdateRoomMutation,
  useDeactivateRoomMutation,
  useReactivateRoomMutation,
  useCreateBedMutation,
  useListBedsQuery,
  useLazyListBedsQuery,
  useGetBedQuery,
  useLazyGetBedQuery,
  useUpdateBedMutation,
  useDeactivateBedMutation,
  useReactivateBedMutation,
  useCreateStaffMemberMutation,
  useListStaffQuery,
  useLazyListStaffQuery,
  useGetStaffMemberQuery,
  useLazyGetStaffMemberQuery,
  useUpdateStaffMemberMutation,
  useDeactivateStaffMemberMutation,
  useReactivateStaffMemberMutation,
  useCreateCalendarMutation,
  useListCalendarsQuery,
  useLazyListCalendarsQuery,
  useGetCalendarQuery,
  useLazyGetCalendarQuery,
  useUpdateCalendarMutation,
  useDeactivateCalendarMutation,
  useReactivateCalendarMutation,
  useListOpeningsQuery,
  useLazyListOpeningsQuery,
  useCreateFeatureFlagMutation,
  useListFeatureFlagsQuery,
  useLazyListFeatureFlagsQuery,
  useGetFeatureFlagQuery,
  useLazyGetFeatureFlagQuery,
  useUpdateFeatureFlagMutation,
  useDeactivateFeatureFlagMutation,
  useReactivateFeatureFlagMutation,
  useListActiveFlagsQuery,
  useLazyListActiveFlagsQuery,
  useGetStructureQuery,
  useLazyGetStructureQuery,
  useListChangesQuery,
  useLazyListChangesQuery,
} = injectedRtkApi;
