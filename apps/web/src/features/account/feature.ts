import { UserRound } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'account',
  routes: [{ path: 'account', page: () => import('./account.page.tsx'), title: 'title' }],
  menu: [{ to: '/account', icon: UserRound, label: 'title', order: 1, section: 'own' }],
  actions: [
    { to: '/account#password', label: 'password.change' },
    { to: '/account#passkey', label: 'passkeys.add' },
  ],
  shortcuts: [{ keys: 'g a', to: '/account', label: 'title' }],
});
