import { Inbox } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'clinical:task';

export default defineFeature({
  id: 'inbox',
  routes: [{ path: 'inbox', page: () => import('./inbox.page.tsx'), permission, title: 'title' }],
  menu: [{ to: '/inbox', icon: Inbox, label: 'title', permission, order: 1.5, section: 'care' }],
  shortcuts: [{ keys: 'g i', to: '/inbox', label: 'title', permission }],
});
