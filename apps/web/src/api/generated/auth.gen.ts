import { hospitalApi as api } from "../hospital-api";
export const addTagTypes = ["auth"] as const;
const injectedRtkApi = api
  .enhanceEndpoints({
    addTagTypes,
  })
  .injectEndpoints({
    endpoints: (build) => ({
      login: build.mutation<LoginApiResponse, LoginApiArg>({
        query: (queryArg) => ({
          url: `/auth/login`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      refresh: build.mutation<RefreshApiResponse, RefreshApiArg>({
        query: (queryArg) => ({
          url: `/auth/refresh`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      logout: build.mutation<LogoutApiResponse, LogoutApiArg>({
        query: (queryArg) => ({
          url: `/auth/logout`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      passkeySignInOptions: build.mutation<
        PasskeySignInOptionsApiResponse,
        PasskeySignInOptionsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/passkey-sign-in/options`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      passkeySignIn: build.mutation<
        PasskeySignInApiResponse,
        PasskeySignInApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/passkey-sign-in`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      requestPasswordReset: build.mutation<
        RequestPasswordResetApiResponse,
        RequestPasswordResetApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/password/forgotten`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      resetPassword: build.mutation<
        ResetPasswordApiResponse,
        ResetPasswordApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/password/reset`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      beginEnrolment: build.mutation<
        BeginEnrolmentApiResponse,
        BeginEnrolmentApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/enrolment/begin`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      completeEnrolment: build.mutation<
        CompleteEnrolmentApiResponse,
        CompleteEnrolmentApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/enrolment/complete`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      me: build.query<MeApiResponse, MeApiArg>({
        query: (queryArg) => ({
          url: `/auth/me`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      proveMyself: build.mutation<ProveMyselfApiResponse, ProveMyselfApiArg>({
        query: (queryArg) => ({
          url: `/auth/me/prove`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      changePassword: build.mutation<
        ChangePasswordApiResponse,
        ChangePasswordApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/me/password`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      mySessions: build.query<MySessionsApiResponse, MySessionsApiArg>({
        query: (queryArg) => ({
          url: `/auth/me/sessions`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      endMyOtherSessions: build.mutation<
        EndMyOtherSessionsApiResponse,
        EndMyOtherSessionsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/me/sessions`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      endMySession: build.mutation<EndMySessionApiResponse, EndMySessionApiArg>(
        {
          query: (queryArg) => ({
            url: `/auth/me/sessions/${queryArg.id}`,
            method: "DELETE",
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["auth"],
        },
      ),
      beginTotpChange: build.mutation<
        BeginTotpChangeApiResponse,
        BeginTotpChangeApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/me/authenticator/begin`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      completeTotpChange: build.mutation<
        CompleteTotpChangeApiResponse,
        CompleteTotpChangeApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/me/authenticator/complete`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      renewRecoveryCodes: build.mutation<
        RenewRecoveryCodesApiResponse,
        RenewRecoveryCodesApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/me/recovery-codes`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      myPasskeys: build.query<MyPasskeysApiResponse, MyPasskeysApiArg>({
        query: (queryArg) => ({
          url: `/auth/me/passkeys`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      addPasskey: build.mutation<AddPasskeyApiResponse, AddPasskeyApiArg>({
        query: (queryArg) => ({
          url: `/auth/me/passkeys`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      beginPasskey: build.mutation<BeginPasskeyApiResponse, BeginPasskeyApiArg>(
        {
          query: (queryArg) => ({
            url: `/auth/me/passkeys/begin`,
            method: "POST",
            body: queryArg.body,
            headers: {
              "Idempotency-Key": queryArg["Idempotency-Key"],
              "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
              "X-Correlation-Id": queryArg["X-Correlation-Id"],
            },
          }),
          invalidatesTags: ["auth"],
        },
      ),
      removePasskey: build.mutation<
        RemovePasskeyApiResponse,
        RemovePasskeyApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/me/passkeys/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      listUsers: build.query<ListUsersApiResponse, ListUsersApiArg>({
        query: (queryArg) => ({
          url: `/auth/users`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            search: queryArg.search,
            role: queryArg.role,
            status: queryArg.status,
            sort: queryArg.sort,
            page: queryArg.page,
            per_page: queryArg.perPage,
          },
        }),
        providesTags: ["auth"],
      }),
      createUser: build.mutation<CreateUserApiResponse, CreateUserApiArg>({
        query: (queryArg) => ({
          url: `/auth/users`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      getUser: build.query<GetUserApiResponse, GetUserApiArg>({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      updateUser: build.mutation<UpdateUserApiResponse, UpdateUserApiArg>({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      deactivateUser: build.mutation<
        DeactivateUserApiResponse,
        DeactivateUserApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      lockUser: build.mutation<LockUserApiResponse, LockUserApiArg>({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/lock`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      unlockUser: build.mutation<UnlockUserApiResponse, UnlockUserApiArg>({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/unlock`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      reactivateUser: build.mutation<
        ReactivateUserApiResponse,
        ReactivateUserApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/reactivate`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      createEnrolmentLink: build.mutation<
        CreateEnrolmentLinkApiResponse,
        CreateEnrolmentLinkApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/enrolment-link`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      createPasswordResetLink: build.mutation<
        CreatePasswordResetLinkApiResponse,
        CreatePasswordResetLinkApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/password-reset-link`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      userSessions: build.query<UserSessionsApiResponse, UserSessionsApiArg>({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/sessions`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      endUserSessions: build.mutation<
        EndUserSessionsApiResponse,
        EndUserSessionsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/sessions`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      endUserSession: build.mutation<
        EndUserSessionApiResponse,
        EndUserSessionApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/users/${queryArg.id}/sessions/${queryArg.session}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      listNames: build.query<ListNamesApiResponse, ListNamesApiArg>({
        query: (queryArg) => ({
          url: `/auth/names`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            ids: queryArg.ids,
          },
        }),
        providesTags: ["auth"],
      }),
      listRoles: build.query<ListRolesApiResponse, ListRolesApiArg>({
        query: (queryArg) => ({
          url: `/auth/roles`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      createRole: build.mutation<CreateRoleApiResponse, CreateRoleApiArg>({
        query: (queryArg) => ({
          url: `/auth/roles`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      getRole: build.query<GetRoleApiResponse, GetRoleApiArg>({
        query: (queryArg) => ({
          url: `/auth/roles/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      updateRole: build.mutation<UpdateRoleApiResponse, UpdateRoleApiArg>({
        query: (queryArg) => ({
          url: `/auth/roles/${queryArg.id}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      removeRole: build.mutation<RemoveRoleApiResponse, RemoveRoleApiArg>({
        query: (queryArg) => ({
          url: `/auth/roles/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      listPermissions: build.query<
        ListPermissionsApiResponse,
        ListPermissionsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/permissions`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      listApiClients: build.query<
        ListApiClientsApiResponse,
        ListApiClientsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/clients`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      createApiClient: build.mutation<
        CreateApiClientApiResponse,
        CreateApiClientApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/clients`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      getApiClient: build.query<GetApiClientApiResponse, GetApiClientApiArg>({
        query: (queryArg) => ({
          url: `/auth/clients/${queryArg.id}`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      updateApiClient: build.mutation<
        UpdateApiClientApiResponse,
        UpdateApiClientApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/clients/${queryArg.id}`,
          method: "PUT",
          body: queryArg.body,
          headers: {
            "If-Match": queryArg["If-Match"],
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      removeApiClient: build.mutation<
        RemoveApiClientApiResponse,
        RemoveApiClientApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/clients/${queryArg.id}`,
          method: "DELETE",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      renewApiClientCredentials: build.mutation<
        RenewApiClientCredentialsApiResponse,
        RenewApiClientCredentialsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/clients/${queryArg.id}/credentials`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      listBreakGlassReasons: build.query<
        ListBreakGlassReasonsApiResponse,
        ListBreakGlassReasonsApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/break-the-glass/reasons`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      breakGlass: build.mutation<BreakGlassApiResponse, BreakGlassApiArg>({
        query: (queryArg) => ({
          url: `/auth/break-the-glass`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      listBreakGlass: build.query<
        ListBreakGlassApiResponse,
        ListBreakGlassApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/break-the-glass`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
          params: {
            reviewed: queryArg.reviewed,
            user_id: queryArg.userId,
            patient_id: queryArg.patientId,
            limit: queryArg.limit,
          },
        }),
        providesTags: ["auth"],
      }),
      listMyBreakGlass: build.query<
        ListMyBreakGlassApiResponse,
        ListMyBreakGlassApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/break-the-glass/mine`,
          headers: {
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        providesTags: ["auth"],
      }),
      endBreakGlass: build.mutation<
        EndBreakGlassApiResponse,
        EndBreakGlassApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/break-the-glass/${queryArg.id}/end`,
          method: "POST",
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
      reviewBreakGlass: build.mutation<
        ReviewBreakGlassApiResponse,
        ReviewBreakGlassApiArg
      >({
        query: (queryArg) => ({
          url: `/auth/break-the-glass/${queryArg.id}/review`,
          method: "POST",
          body: queryArg.body,
          headers: {
            "Idempotency-Key": queryArg["Idempotency-Key"],
            "X-Purpose-Of-Use": queryArg["X-Purpose-Of-Use"],
            "X-Correlation-Id": queryArg["X-Correlation-Id"],
          },
        }),
        invalidatesTags: ["auth"],
      }),
    }),
    overrideExisting: false,
  });
export { injectedRtkApi as authApi };
export type LoginApiResponse = /** status 200 Done. */ {
  access_token: string;
  refresh_token: string;
  token_type: "Bearer";
  /** Seconds for which the access token is valid */
  expires_in: number;
};
export type LoginApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    username: string;
    password: string;
    /** Six digits of an authenticator */
    totp?: string;
    recovery_code?: string;
  };
};
export type RefreshApiResponse = /** status 200 Done. */ {
  access_token: string;
  refresh_token: string;
  token_type: "Bearer";
  /** Seconds for which the access token is valid */
  expires_in: number;
};
export type RefreshApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    refresh_token: string;
  };
};
export type LogoutApiResponse = unknown;
export type LogoutApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    refresh_token?: string;
  } | null;
};
export type PasskeySignInOptionsApiResponse = /** status 200 Done. */ {
  ticket: string;
  options: object;
};
export type PasskeySignInOptionsApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type PasskeySignInApiResponse = /** status 200 Done. */ {
  access_token: string;
  refresh_token: string;
  token_type: "Bearer";
  /** Seconds for which the access token is valid */
  expires_in: number;
};
export type PasskeySignInApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    ticket: string;
    response: object;
  };
};
export type RequestPasswordResetApiResponse = unknown;
export type RequestPasswordResetApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    username: string;
  };
};
export type ResetPasswordApiResponse = unknown;
export type ResetPasswordApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** From a link that works once */
    token: string;
    password: string;
  };
};
export type BeginEnrolmentApiResponse = /** status 200 Done. */ {
  username: string | null;
  name: string | null;
  expires_at: string;
  /** Base32 */
  totp_secret: string;
  /** For an authenticator */
  totp_uri: string;
  /** The same as a QR code, an SVG image */
  totp_qr: string;
};
export type BeginEnrolmentApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** From a link that works once */
    token: string;
  };
};
export type CompleteEnrolmentApiResponse = /** status 200 Done. */ {
  user_id: string;
  username: string;
  /** Shown this once */
  recovery_codes: string[];
};
export type CompleteEnrolmentApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** From a link that works once */
    token: string;
    password: string;
    /** Six digits of an authenticator */
    totp: string;
    username?: string;
    name?: string;
  };
};
export type MeApiResponse = /** status 200 Done. */ {
  id: string;
  username: string;
  name: string;
  email: string | null;
  roles: string[];
  departments: string[];
  facility: string | null;
  grants: {
    permission: string;
    conditions?: (
      "own-department" | "own-facility" | "treatment-relationship"
    )[];
    /** HL7 v3 PurposeOfUse codes under which it counts */
    purposes?: string[];
  }[];
  recovery_codes_left: number;
  passkeys: number;
  demo: boolean;
  /** Minutes without a touch after which an application locks its screen until `proveMyself` */
  idle_minutes: number;
};
export type MeApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ProveMyselfApiResponse = unknown;
export type ProveMyselfApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Six digits of an authenticator */
    totp?: string;
    password?: string;
    passkey?: {
      ticket: string;
      response: object;
    };
  };
};
export type ChangePasswordApiResponse = unknown;
export type ChangePasswordApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    current_password: string;
    new_password: string;
  };
};
export type MySessionsApiResponse = /** status 200 Done. */ {
  sessions: {
    id: string;
    client: string;
    device: string | null;
    address: string | null;
    /** How the person signed in (RFC 8176), e.g. pwd, otp, hwk */
    methods: string[];
    started_at: string;
    last_used_at: string;
    expires_at: string;
    /** The session of this request */
    current: boolean;
  }[];
};
export type MySessionsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EndMyOtherSessionsApiResponse = unknown;
export type EndMyOtherSessionsApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EndMySessionApiResponse = unknown;
export type EndMySessionApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type BeginTotpChangeApiResponse = /** status 200 Done. */ {
  ticket: string;
  totp_secret: string;
  totp_uri: string;
  totp_qr: string;
};
export type BeginTotpChangeApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    password: string;
  };
};
export type CompleteTotpChangeApiResponse = unknown;
export type CompleteTotpChangeApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    ticket: string;
    /** Six digits of an authenticator */
    totp: string;
  };
};
export type RenewRecoveryCodesApiResponse = /** status 200 Done. */ {
  recovery_codes: string[];
};
export type RenewRecoveryCodesApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    password: string;
  };
};
export type MyPasskeysApiResponse = /** status 200 Done. */ {
  passkeys: {
    id: string;
    name: string;
    created_at: string;
    last_used_at: string | null;
  }[];
};
export type MyPasskeysApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type AddPasskeyApiResponse = /** status 201 Made. */ {
  id: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
};
export type AddPasskeyApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    ticket: string;
    name: string;
    response: object;
  };
};
export type BeginPasskeyApiResponse = /** status 200 Done. */ {
  ticket: string;
  options: object;
};
export type BeginPasskeyApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    password: string;
  };
};
export type RemovePasskeyApiResponse = unknown;
export type RemovePasskeyApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListUsersApiResponse = /** status 200 Done. */ {
  users: User[];
  total: number;
  pages: number;
  current_page: number;
  has_next: boolean;
  has_previous: boolean;
};
export type ListUsersApiArg = {
  search?: string;
  role?: string;
  status?: "active" | "locked" | "deactivated";
  sort?:
    "name" | "-name" | "username" | "-username" | "created_at" | "-created_at";
  page?: number;
  perPage?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreateUserApiResponse = /** status 201 Made. */ User;
export type CreateUserApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    /** Small letters, digits, dot, dash, underscore and @ */
    username: string;
    name: string;
    email: string | null;
    roles: string[];
    departments: string[];
    facility: string | null;
  };
};
export type GetUserApiResponse = /** status 200 Done. */ User;
export type GetUserApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateUserApiResponse = /** status 200 Done. */ User;
export type UpdateUserApiArg = {
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
    name: string;
    email: string | null;
    roles: string[];
    departments: string[];
    facility: string | null;
  };
};
export type DeactivateUserApiResponse = unknown;
export type DeactivateUserApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type LockUserApiResponse = /** status 200 Done. */ User;
export type LockUserApiArg = {
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
export type UnlockUserApiResponse = /** status 200 Done. */ User;
export type UnlockUserApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ReactivateUserApiResponse = /** status 200 Done. */ User;
export type ReactivateUserApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreateEnrolmentLinkApiResponse = /** status 201 Made. */ {
  /** Works once; shown this once */
  link: string;
  expires_at: string;
};
export type CreateEnrolmentLinkApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreatePasswordResetLinkApiResponse = /** status 201 Made. */ {
  /** Works once; shown this once */
  link: string;
  expires_at: string;
};
export type CreatePasswordResetLinkApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UserSessionsApiResponse = /** status 200 Done. */ {
  sessions: {
    id: string;
    client: string;
    device: string | null;
    address: string | null;
    /** How the person signed in (RFC 8176), e.g. pwd, otp, hwk */
    methods: string[];
    started_at: string;
    last_used_at: string;
    expires_at: string;
    /** The session of this request */
    current: boolean;
  }[];
};
export type UserSessionsApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EndUserSessionsApiResponse = unknown;
export type EndUserSessionsApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EndUserSessionApiResponse = unknown;
export type EndUserSessionApiArg = {
  id: string;
  session: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListNamesApiResponse = /** status 200 Done. */ {
  names: {
    id: string;
    name: string;
    kind: "user" | "client";
  }[];
};
export type ListNamesApiArg = {
  /** 1 to 100 ids with commas between */
  ids: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListRolesApiResponse = /** status 200 Done. */ {
  roles: Role[];
};
export type ListRolesApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreateRoleApiResponse = /** status 201 Made. */ Role;
export type CreateRoleApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    name: string;
    title: string;
    description: string;
    grants: {
      permission: string;
      conditions?: (
        "own-department" | "own-facility" | "treatment-relationship"
      )[];
      /** HL7 v3 PurposeOfUse codes under which it counts */
      purposes?: string[];
    }[];
  };
};
export type GetRoleApiResponse = /** status 200 Done. */ Role;
export type GetRoleApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateRoleApiResponse = /** status 200 Done. */ Role;
export type UpdateRoleApiArg = {
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
    title: string;
    description: string;
    grants: {
      permission: string;
      conditions?: (
        "own-department" | "own-facility" | "treatment-relationship"
      )[];
      /** HL7 v3 PurposeOfUse codes under which it counts */
      purposes?: string[];
    }[];
  };
};
export type RemoveRoleApiResponse = unknown;
export type RemoveRoleApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListPermissionsApiResponse = /** status 200 Done. */ {
  permissions: {
    name: string;
    service: string;
    describe: string;
  }[];
};
export type ListPermissionsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListApiClientsApiResponse = /** status 200 Done. */ {
  clients: ApiClient[];
};
export type ListApiClientsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type CreateApiClientApiResponse = /** status 201 Made. */ {
  client: ApiClient;
  client_secret?: string;
  /** JWK */
  private_key?: object;
};
export type CreateApiClientApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    name: string;
    grant_types: (
      "client_credentials" | "authorization_code" | "refresh_token"
    )[];
    redirect_uris: string[];
    roles: string[];
    facility: string | null;
    authentication: "private_key_jwt" | "client_secret" | "none";
    public_keys?: {
      keys: object[];
    };
  };
};
export type GetApiClientApiResponse = /** status 200 Done. */ ApiClient;
export type GetApiClientApiArg = {
  id: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type UpdateApiClientApiResponse = /** status 200 Done. */ ApiClient;
export type UpdateApiClientApiArg = {
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
    name: string;
    grant_types: (
      "client_credentials" | "authorization_code" | "refresh_token"
    )[];
    redirect_uris: string[];
    roles: string[];
    facility: string | null;
  };
};
export type RemoveApiClientApiResponse = unknown;
export type RemoveApiClientApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type RenewApiClientCredentialsApiResponse = /** status 200 Done. */ {
  client: ApiClient;
  client_secret?: string;
  /** JWK */
  private_key?: object;
};
export type RenewApiClientCredentialsApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    public_keys?: {
      keys: object[];
    };
  };
};
export type ListBreakGlassReasonsApiResponse = /** status 200 Done. */ {
  reasons: {
    code:
      | "emergency"
      | "unable-to-consent"
      | "covering-colleague"
      | "continuity-of-care"
      | "patient-request"
      | "legal-duty"
      | "other";
    text: string;
  }[];
};
export type ListBreakGlassReasonsApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type BreakGlassApiResponse = /** status 201 Made. */ {
  id: string;
  user_id: string;
  username: string;
  /** The patient’s UUID */
  patient_id: string;
  reason_code:
    | "emergency"
    | "unable-to-consent"
    | "covering-colleague"
    | "continuity-of-care"
    | "patient-request"
    | "legal-duty"
    | "other";
  reason_text: string | null;
  opened_at: string;
  until: string;
  ended_at: string | null;
  review: {
    verdict: "justified" | "not-justified";
    note: string | null;
    reviewed_by: string;
    reviewed_at: string;
  } | null;
  version: number;
};
export type BreakGlassApiArg = {
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    patient_id: string;
    reason_code:
      | "emergency"
      | "unable-to-consent"
      | "covering-colleague"
      | "continuity-of-care"
      | "patient-request"
      | "legal-duty"
      | "other";
    reason_text: string;
    minutes?: number;
    /** Six digits of an authenticator */
    totp?: string;
    password?: string;
    passkey?: {
      ticket: string;
      response: object;
    };
  };
};
export type ListBreakGlassApiResponse = /** status 200 Done. */ {
  requests: {
    id: string;
    user_id: string;
    username: string;
    /** The patient’s UUID */
    patient_id: string;
    reason_code:
      | "emergency"
      | "unable-to-consent"
      | "covering-colleague"
      | "continuity-of-care"
      | "patient-request"
      | "legal-duty"
      | "other";
    reason_text: string | null;
    opened_at: string;
    until: string;
    ended_at: string | null;
    review: {
      verdict: "justified" | "not-justified";
      note: string | null;
      reviewed_by: string;
      reviewed_at: string;
    } | null;
    version: number;
  }[];
  awaiting_review: number;
};
export type ListBreakGlassApiArg = {
  reviewed?: boolean;
  userId?: string;
  patientId?: string;
  limit?: number;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ListMyBreakGlassApiResponse = /** status 200 Done. */ {
  requests: {
    id: string;
    user_id: string;
    username: string;
    /** The patient’s UUID */
    patient_id: string;
    reason_code:
      | "emergency"
      | "unable-to-consent"
      | "covering-colleague"
      | "continuity-of-care"
      | "patient-request"
      | "legal-duty"
      | "other";
    reason_text: string | null;
    opened_at: string;
    until: string;
    ended_at: string | null;
    review: {
      verdict: "justified" | "not-justified";
      note: string | null;
      reviewed_by: string;
      reviewed_at: string;
    } | null;
    version: number;
  }[];
};
export type ListMyBreakGlassApiArg = {
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type EndBreakGlassApiResponse = /** status 200 Done. */ {
  id: string;
  user_id: string;
  username: string;
  /** The patient’s UUID */
  patient_id: string;
  reason_code:
    | "emergency"
    | "unable-to-consent"
    | "covering-colleague"
    | "continuity-of-care"
    | "patient-request"
    | "legal-duty"
    | "other";
  reason_text: string | null;
  opened_at: string;
  until: string;
  ended_at: string | null;
  review: {
    verdict: "justified" | "not-justified";
    note: string | null;
    reviewed_by: string;
    reviewed_at: string;
  } | null;
  version: number;
};
export type EndBreakGlassApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
};
export type ReviewBreakGlassApiResponse = /** status 200 Done. */ {
  id: string;
  user_id: string;
  username: string;
  /** The patient’s UUID */
  patient_id: string;
  reason_code:
    | "emergency"
    | "unable-to-consent"
    | "covering-colleague"
    | "continuity-of-care"
    | "patient-request"
    | "legal-duty"
    | "other";
  reason_text: string | null;
  opened_at: string;
  until: string;
  ended_at: string | null;
  review: {
    verdict: "justified" | "not-justified";
    note: string | null;
    reviewed_by: string;
    reviewed_at: string;
  } | null;
  version: number;
};
export type ReviewBreakGlassApiArg = {
  id: string;
  /** Chosen by the caller. The same request with the same key is done once. */
  "Idempotency-Key"?: string;
  /** Why the caller looks (HL7 v3 PurposeOfUse); it stands on the trail. */
  "X-Purpose-Of-Use"?: string;
  /** Under which log, trail and events know the request; made where absent. */
  "X-Correlation-Id"?: string;
  body: {
    verdict: "justified" | "not-justified";
    note?: string;
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
export type User = {
  id: string;
  username: string;
  name: string;
  email: string | null;
  roles: string[];
  departments: string[];
  facility: string | null;
  status: "active" | "locked" | "deactivated";
  locked_reason: string | null;
  demo: boolean;
  version: number;
  created_at: string;
  updated_at: string;
};
export type Role = {
  id: string;
  /** As tokens carry it */
  name: string;
  title: string;
  description: string;
  /** Came with the system; it can be edited but not removed */
  preset: boolean;
  grants: {
    permission: string;
    conditions?: (
      "own-department" | "own-facility" | "treatment-relationship"
    )[];
    /** HL7 v3 PurposeOfUse codes under which it counts */
    purposes?: string[];
  }[];
  version: number;
};
export type ApiClient = {
  /** The client_id */
  id: string;
  name: string;
  authentication: "private_key_jwt" | "client_secret" | "none";
  grant_types: string[];
  redirect_uris: string[];
  /** What it may do in its own name */
  roles: string[];
  facility: string | null;
  public_keys: {
    keys: object[];
  } | null;
  active: boolean;
  version: number;
  created_at: string;
};
export const {
  useLoginMutation,
  useRefreshMutation,
  useLogoutMutation,
  usePasskeySignInOptionsMutation,
  usePasskeySignInMutation,
  useRequestPasswordResetMutation,
  useResetPasswordMutation,
  useBeginEnrolmentMutation,
  useCompleteEnrolmentMutation,
  useMeQuery,
  useLazyMeQuery,
  useProveMyselfMutation,
  useChangePasswordMutation,
  useMySessionsQuery,
  useLazyMySessionsQuery,
  useEndMyOtherSessionsMutation,
  useEndMySessionMutation,
  useBeginTotpChangeMutation,
  useCompleteTotpChangeMutation,
  useRenewRecoveryCodesMutation,
  useMyPasskeysQuery,
  useLazyMyPasskeysQuery,
  useAddPasskeyMutation,
  useBeginPasskeyMutation,
  useRemovePasskeyMutation,
  useListUsersQuery,
  useLazyListUsersQuery,
  useCreateUserMutation,
  useGetUserQuery,
  useLazyGetUserQuery,
  useUpdateUserMutation,
  useDeactivateUserMutation,
  useLockUserMutation,
  useUnlockUserMutation,
  useReactivateUserMutation,
  useCreateEnrolmentLinkMutation,
  useCreatePasswordResetLinkMutation,
  useUserSessionsQuery,
  useLazyUserSessionsQuery,
  useEndUserSessionsMutation,
  useEndUserSessionMutation,
  useListNamesQuery,
  useLazyListNamesQuery,
  useListRolesQuery,
  useLazyListRolesQuery,
  useCreateRoleMutation,
  useGetRoleQuery,
  useLazyGetRoleQuery,
  useUpdateRoleMutation,
  useRemoveRoleMutation,
  useListPermissionsQuery,
  useLazyListPermissionsQuery,
  useListApiClientsQuery,
  useLazyListApiClientsQuery,
  useCreateApiClientMutation,
  useGetApiClientQuery,
  useLazyGetApiClientQuery,
  useUpdateApiClientMutation,
  useRemoveApiClientMutation,
  useRenewApiClientCredentialsMutation,
  useListBreakGlassReasonsQuery,
  useLazyListBreakGlassReasonsQuery,
  useBreakGlassMutation,
  useListBreakGlassQuery,
  useLazyListBreakGlassQuery,
  useListMyBreakGlassQuery,
  useLazyListMyBreakGlassQuery,
  useEndBreakGlassMutation,
  useReviewBreakGlassMutation,
} = injectedRtkApi;
