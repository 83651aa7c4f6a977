import { UserCog } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'users',
  routes: [
    { path: 'admin/users', page: () => import('./users.page.tsx'), permission: 'user:read', title: 'title' },
    { path: 'admin/users/:id', page: () => import('./user.page.tsx'), permission: 'user:read', title: 'one' },
  ],
  menu: [
    { to: '/admin/users', icon: UserCog, label: 'title', permission: 'user:read', order: 1, section: 'administration' },
  ],
  actions: [{ to: '/admin/users#new', label: 'new', permission: 'user:manage' }],
  shortcuts: [{ keys: 'g u', to: '/admin/users', label: 'title', permission: 'user:read' }],
});
