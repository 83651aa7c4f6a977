import { Flame } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'fhir',
  routes: [
    { path: 'admin/fhir', page: () => import('./types.page.tsx'), permission: 'fhir:read', title: 'title' },
    { path: 'admin/fhir/request', page: () => import('./request.page.tsx'), permission: 'fhir:read', title: 'request' },
    { path: 'admin/fhir/:type', page: () => import('./search.page.tsx'), permission: 'fhir:read', title: 'search' },
    {
      path: 'admin/fhir/:type/:id',
      page: () => import('./resource.page.tsx'),
      permission: 'fhir:read',
      title: 'resource',
    },
  ],
  // Whoever may read finds the pages by the palette; those who look after the connections have them in the menu.
  menu: [
    {
      to: '/admin/fhir',
      icon: Flame,
      label: 'title',
      permission: 'fhir:configure',
      order: 8,
      section: 'administration',
    },
  ],
  actions: [
    { to: '/admin/fhir', label: 'title', permission: 'fhir:read' },
    { to: '/admin/fhir/request', label: 'request', permission: 'fhir:read' },
  ],
  shortcuts: [{ keys: 'g f', to: '/admin/fhir', label: 'title', permission: 'fhir:read' }],
});
