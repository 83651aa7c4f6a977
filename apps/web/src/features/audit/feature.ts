import { Link2, ScrollText, TriangleAlert } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'audit',
  routes: [
    { path: 'audit', page: () => import('./entries.page.tsx'), permission: 'audit:read', title: 'title' },
    {
      path: 'audit/users/:id',
      page: () => import('./user-activity.page.tsx'),
      permission: 'audit:read',
      title: 'activity.title',
    },
    {
      path: 'audit/suspicions',
      page: () => import('./suspicions.page.tsx'),
      permission: 'audit:review',
      title: 'suspicions.title',
    },
    {
      path: 'audit/verification',
      page: () => import('./verification.page.tsx'),
      permission: 'audit:verify',
      title: 'verification.title',
    },
  ],
  menu: [
    { to: '/audit', icon: ScrollText, label: 'menu', permission: 'audit:read', order: 1, section: 'oversight' },
    {
      to: '/audit/suspicions',
      icon: TriangleAlert,
      label: 'suspicions.menu',
      permission: 'audit:review',
      order: 2,
      section: 'oversight',
    },
    {
      to: '/audit/verification',
      icon: Link2,
      label: 'verification.menu',
      permission: 'audit:verify',
      order: 4,
      section: 'oversight',
    },
  ],
  actions: [
    { to: '/audit?outcome=denied&period=7', label: 'action.refused', permission: 'audit:read' },
    { to: '/audit/verification', label: 'action.verify', permission: 'audit:verify' },
  ],
  shortcuts: [{ keys: 'g a', to: '/audit', label: 'title', permission: 'audit:read' }],
});
