import { CalendarDays } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'appointment:read';

export default defineFeature({
  id: 'calendar',
  routes: [{ path: 'appointments/calendar', page: () => import('./calendar.page.tsx'), permission, title: 'title' }],
  menu: [{ to: '/appointments/calendar', icon: CalendarDays, label: 'title', permission, order: 3, section: 'care' }],
  shortcuts: [{ keys: 'g c', to: '/appointments/calendar', label: 'title', permission }],
});
