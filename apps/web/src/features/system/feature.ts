import { Activity } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'system:read';

export default defineFeature({
  id: 'system',
  routes: [
    { path: 'admin/system', page: () => import('./services.page.tsx'), permission, title: 'title' },
    { path: 'admin/system/consumers', page: () => import('./consumers.page.tsx'), permission, title: 'part.consumers' },
    { path: 'admin/system/jobs', page: () => import('./jobs.page.tsx'), permission, title: 'part.jobs' },
    {
      path: 'admin/system/statements',
      page: () => import('./statements.page.tsx'),
      permission,
      title: 'part.statements',
    },
  ],
  menu: [{ to: '/admin/system', icon: Activity, label: 'title', permission, order: 9, section: 'administration' }],
  actions: [
    { to: '/admin/system/consumers', label: 'part.consumers', permission },
    { to: '/admin/system/jobs', label: 'part.jobs', permission },
    { to: '/admin/system/statements', label: 'part.statements', permission },
  ],
  shortcuts: [{ keys: 'g y', to: '/admin/system', label: 'title', permission }],
});
