import { beginSignIn, completeSignIn } from './sign-in-flow.ts';

/** Pages for people who are not signed in. */
const OPEN = /^\/(?:sign-in|welcome|queue-display)(?:\/|$)/;
const SIGNED_IN = '/signed-in';
/** Among them those that wait for the hospital by themselves where it cannot be reached: nobody is there to press anything. */
const PATIENT = /^\/queue-display(?:\/|$)/;

export const waitsByItself = (pathname: string): boolean => PATIENT.test(pathname);

/** Pages of the application, which know nobody when they are loaded. */
export const leavesToSignIn = (pathname: string): boolean => !OPEN.test(pathname) && pathname !== SIGNED_IN;

/** Makes sure that somebody is signed in before the first page is shown; leaves for the sign-in page where nobody is. */
export async function startSession(): Promise<void> {
  const { pathname, search } = location;
  if (OPEN.test(pathname)) return;
  if (leavesToSignIn(pathname)) return beginSignIn(pathname + search + location.hash);
  const answer = new URLSearchParams(search);
  if (answer.get('error') === 'access_denied') return history.replaceState(null, '', '/welcome/signed-out');
  const returnTo = await completeSignIn(answer);
  // Not again by itself: what failed once would fail for ever.
  if (returnTo === undefined) return history.replaceState(null, '', '/welcome/not-signed-in');
  history.replaceState(null, '', returnTo);
}
