import { CalendarCog } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'appointment:configure';

export default defineFeature({
  id: 'appointment-setup',
  routes: [
    { path: 'admin/appointments', page: () => import('./resources.page.tsx'), permission, title: 'title' },
    { path: 'admin/appointments/types', page: () => import('./types.page.tsx'), permission, title: 'part.types' },
    {
      path: 'admin/appointments/service-points',
      page: () => import('./service-points.page.tsx'),
      permission,
      title: 'part.points',
    },
    {
      path: 'admin/appointments/displays',
      page: () => import('./displays.page.tsx'),
      permission,
      title: 'part.displays',
    },
  ],
  menu: [
    { to: '/admin/appointments', icon: CalendarCog, label: 'title', permission, order: 4, section: 'administration' },
  ],
  actions: [
    { to: '/admin/appointments/types', label: 'part.types', permission },
    { to: '/admin/appointments/service-points', label: 'part.points', permission },
    { to: '/admin/appointments/displays', label: 'part.displays', permission },
  ],
});
