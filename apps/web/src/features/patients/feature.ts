import { UsersRound } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'patients',
  routes: [{ path: 'patients', page: () => import('./patients.page.tsx'), permission: 'patient:read', title: 'title' }],
  menu: [{ to: '/patients', icon: UsersRound, label: 'menu', permission: 'patient:read', order: 1, section: 'care' }],
  actions: [{ to: '/patients', label: 'findPatient', permission: 'patient:read' }],
  shortcuts: [{ keys: 'g p', to: '/patients', label: 'findPatient', permission: 'patient:read' }],
});
