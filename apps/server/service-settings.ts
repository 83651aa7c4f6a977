import { dirname, join } from 'node:path';
import { authSettings } from '@hms/service-auth/settings';
import { patientSettings } from '@hms/service-patient/settings';
import type { Home } from './home/open-home.ts';
import type { SettingsRead } from './read-settings.ts';

export interface Standing {
  readonly settings: SettingsRead['values'];
  readonly home: Home;
  /** Folder of the web application, where this process serves it. */
  readonly web?: string | undefined;
}

/** Where the web application asks people to sign in. */
const SIGN_IN_PAGE = '/sign-in';

/** The anchor of the audit trail: beside the database, so that who can write there cannot cut the trail's tail unseen. */
const anchorFileOf = (home: string): string => join(home, 'audit', 'anchor.jsonl');

/** Who was forgotten, kept beside the keys and not in the home, so that a restored copy of the home forgets them again. */
export const erasureListOf = ({ settings, home }: Standing): string =>
  settings.erasureList ?? join(dirname(home.keyFile), `${home.id}.erasures.jsonl`);

/** What each service is told at its start. */
export function settingsOf(service: string, standing: Standing): Record<string, unknown> {
  const { settings } = standing;
  switch (service) {
    case 'audit':
      return { anchorFile: anchorFileOf(settings.home), retentionYears: settings.auditRetentionYears };
    case 'patient':
      return { ...among(patientSettings, settings), erasureList: erasureListOf(standing) };
    case 'auth':
      return {
        ...among(authSettings, settings),
        signInPage: settings.signInPage ?? (standing.web === undefined ? undefined : SIGN_IN_PAGE),
      };
    default:
      return {};
  }
}

/** Those of the server's settings that a service declares. */
const among = (declared: object, settings: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => Object.hasOwn(declared, name)));
