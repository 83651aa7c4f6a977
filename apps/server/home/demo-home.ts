import { conflict, invalid } from '@hms/platform/contract';
import { readHomeFile } from './home-file.ts';

export interface DemoWish {
  readonly home: string;
  /** What a new home is to become; absent where a command only works on what is there. */
  readonly wish: boolean | undefined;
  readonly nodeEnv: string;
}

/**
 * Whether the hospital of a home is a demo. That is decided once, at its first start: demo accounts, whose passwords everybody knows,
 * never get into a real hospital afterwards.
 *
 * @returns undefined where it is undecided
 * @throws Failure `home-is-demo`, `demo-in-production`
 */
export async function isDemoHome({ home, wish, nodeEnv }: DemoWish): Promise<boolean | undefined> {
  const kept = (await readHomeFile(home))?.demo;
  if (kept && wish === false)
    throw conflict(
      'home-is-demo',
      `The hospital of ${home} is a demo, open to everybody: choose another home with --home, or empty this one with ./hms reset.`,
    );
  const demo = kept ?? wish;
  if (demo && nodeEnv === 'production')
    throw invalid(
      'demo-in-production',
      'A demo hospital is open to everybody and does not start with NODE_ENV=production: add --no-demo.',
    );
  return demo;
}
