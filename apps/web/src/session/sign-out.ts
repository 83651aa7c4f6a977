import { dropAllDrafts } from '../form/use-draft.ts';
import { endSession, idToken } from './tokens.ts';

/** Ends the session here and in the browser's sign-in, and leaves for the page that says so. */
export async function signOut(): Promise<void> {
  const hint = idToken();
  dropAllDrafts();
  await endSession();
  const request = new URLSearchParams({
    client_id: 'hms',
    post_logout_redirect_uri: `${location.origin}/`,
    ...(hint ? { id_token_hint: hint } : {}),
  });
  location.assign(`/oauth/sign-out?${request}`);
}
