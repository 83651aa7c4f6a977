import { ShieldCheck } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'roles',
  routes: [{ path: 'admin/roles', page: () => import('./roles.page.tsx'), permission: 'role:read', title: 'title' }],
  menu: [
    {
      to: '/admin/roles',
      icon: ShieldCheck,
      label: 'title',
      permission: 'role:read',
      order: 2,
      section: 'administration',
    },
  ],
  actions: [{ to: '/admin/roles?view=matrix', label: 'matrix', permission: 'role:read' }],
  shortcuts: [{ keys: 'g r', to: '/admin/roles', label: 'title', permission: 'role:read' }],
});
