import type { SettingsRead } from '../read-settings.ts';

/** What the doctor found on one subject. */
export interface Finding {
  readonly subject: string;
  readonly state: 'fine' | 'doubtful' | 'wrong';
  readonly says: string;
  /** What to do about it. */
  readonly mend?: string;
}

export type Verdict = Omit<Finding, 'subject'>;

export interface Patient {
  readonly settings: SettingsRead['values'];
  readonly environment: NodeJS.ProcessEnv;
}

export const fine = (says: string): Verdict => ({ state: 'fine', says });
export const doubtful = (says: string, mend: string): Verdict => ({ state: 'doubtful', says, mend });
export const wrong = (says: string, mend: string): Verdict => ({ state: 'wrong', says, mend });
