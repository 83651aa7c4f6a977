import { CalendarCheck } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'appointment:read';

export default defineFeature({
  id: 'day-board',
  routes: [{ path: 'appointments', page: () => import('./day-board.page.tsx'), permission, title: 'title' }],
  menu: [{ to: '/appointments', icon: CalendarCheck, label: 'title', permission, order: 2, section: 'care' }],
  shortcuts: [{ keys: 'g d', to: '/appointments', label: 'title', permission }],
});
