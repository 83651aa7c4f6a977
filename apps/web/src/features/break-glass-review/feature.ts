import { Siren } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'break-glass-review',
  routes: [
    { path: 'break-glass', page: () => import('./cases.page.tsx'), permission: 'break-glass:review', title: 'title' },
  ],
  menu: [
    {
      to: '/break-glass',
      icon: Siren,
      label: 'menu',
      permission: 'break-glass:review',
      order: 3,
      section: 'oversight',
    },
  ],
  actions: [{ to: '/break-glass?state=awaiting', label: 'action.review', permission: 'break-glass:review' }],
  shortcuts: [{ keys: 'g b', to: '/break-glass', label: 'title', permission: 'break-glass:review' }],
});
