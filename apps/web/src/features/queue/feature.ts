import { ListOrdered } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'appointment:read';

export default defineFeature({
  id: 'queue',
  routes: [{ path: 'queue', page: () => import('./queue.page.tsx'), permission, title: 'title' }],
  menu: [{ to: '/queue', icon: ListOrdered, label: 'title', permission, order: 6, section: 'care' }],
  shortcuts: [{ keys: 'g q', to: '/queue', label: 'title', permission }],
});
