import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'sign-in',
  routes: [
    { path: 'sign-in/:uid', page: () => import('./sign-in.page.tsx'), title: 'title', bare: true },
    { path: 'welcome/enrolment', page: () => import('./enrolment.page.tsx'), title: 'enrol.title', bare: true },
    {
      path: 'welcome/first-administrator',
      page: () => import('./enrolment.page.tsx'),
      title: 'enrol.title',
      bare: true,
    },
    {
      path: 'welcome/password-reset',
      page: () => import('./password-reset.page.tsx'),
      title: 'reset.title',
      bare: true,
    },
    { path: 'welcome/not-signed-in', page: () => import('./not-signed-in.page.tsx'), title: 'title', bare: true },
    { path: 'welcome/offline', page: () => import('./offline.page.tsx'), title: 'offline.title', bare: true },
    { path: 'welcome/signed-out', page: () => import('./signed-out.page.tsx'), title: 'signedOut.title', bare: true },
  ],
});
