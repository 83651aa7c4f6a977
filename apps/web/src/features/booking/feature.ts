import { CalendarPlus, Hourglass } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'booking',
  routes: [
    {
      path: 'appointments/book',
      page: () => import('./book.page.tsx'),
      permission: 'appointment:book',
      title: 'find.title',
    },
    {
      path: 'appointments/waiting-list',
      page: () => import('./waiting-list.page.tsx'),
      permission: 'appointment:read',
      title: 'waitlist.title',
    },
  ],
  menu: [
    {
      to: '/appointments/book',
      icon: CalendarPlus,
      label: 'find.title',
      permission: 'appointment:book',
      order: 4,
      section: 'care',
    },
    {
      to: '/appointments/waiting-list',
      icon: Hourglass,
      label: 'waitlist.title',
      permission: 'appointment:read',
      order: 5,
      section: 'care',
    },
  ],
  actions: [{ to: '/appointments/book', label: 'book.action', permission: 'appointment:book' }],
  shortcuts: [
    { keys: 'g s', to: '/appointments/book', label: 'find.title', permission: 'appointment:book' },
    { keys: 'g w', to: '/appointments/waiting-list', label: 'waitlist.title', permission: 'appointment:read' },
  ],
});
