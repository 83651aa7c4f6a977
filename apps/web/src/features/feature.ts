import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page, loaded when somebody opens it: the module's `Page`. */
type LoadPage = () => Promise<{ readonly Page: ComponentType }>;

export interface FeatureRoute {
  /** React Router's form, e.g. `patients/:id`. */
  readonly path: string;
  readonly page: LoadPage;
  /** What somebody must hold to open it; anybody signed in where absent. */
  readonly permission?: string;
  /** The key of its title among the feature's words. */
  readonly title: string;
  /** Whether it stands alone, without the frame: for people who are not signed in. */
  readonly bare?: boolean;
}

export interface MenuEntry {
  readonly to: string;
  readonly icon: LucideIcon;
  /** Key among the feature's words. */
  readonly label: string;
  readonly permission?: string;
  /** Small numbers come first. */
  readonly order: number;
  readonly section: 'care' | 'oversight' | 'administration' | 'own';
}

/** Something that the command palette offers. */
interface Action {
  readonly to: string;
  /** Key among the feature's words. */
  readonly label: string;
  readonly permission?: string;
}

export interface Shortcut {
  /** As `KeyboardEvent.key`, after `g` for pages: `g p`. */
  readonly keys: string;
  /** Key among the feature's words. */
  readonly label: string;
  readonly to: string;
  readonly permission?: string;
}

/** One area of the application: everything that the frame must know of it, in its `feature.tsx`. */
export interface Feature {
  /** The folder's name; its words are found under it. */
  readonly id: string;
  readonly routes: readonly FeatureRoute[];
  readonly menu?: readonly MenuEntry[];
  readonly actions?: readonly Action[];
  readonly shortcuts?: readonly Shortcut[];
}

export const defineFeature = (feature: Feature): Feature => feature;
