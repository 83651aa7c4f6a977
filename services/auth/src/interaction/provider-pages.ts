import type { KoaContextWithOIDC } from 'oidc-provider';
import { correlationOf } from '../oidc/name-refusals.ts';
import { asksAlready, signOutAtOnce } from '../oidc/sign-out-at-once.ts';
import { trusted } from './html.ts';
import { sendPage } from './page.ts';
import { messagePage, problemPage, signOutPage } from './pages.ts';

/** The provider's own pages in the look of ours. */
export const signOutPages = (hospital: string) => ({
  async logoutSource(ctx: KoaContextWithOIDC, form: string): Promise<void> {
    if (asksAlready(ctx)) return signOutAtOnce(ctx);
    const target = URL.parse(String(ctx.oidc.params?.post_logout_redirect_uri ?? ''))?.origin;
    sendPage(ctx, hospital, 'Sign out', signOutPage(trusted(form)), target);
  },
  async postLogoutSuccessSource(ctx: KoaContextWithOIDC): Promise<void> {
    sendPage(ctx, hospital, 'Signed out', messagePage('You are signed out. You can close this page.'));
  },
});

export const problemRenderer =
  (hospital: string) =>
  async (ctx: KoaContextWithOIDC, out: { error: string; error_description?: string | undefined }): Promise<void> => {
    sendPage(
      ctx,
      hospital,
      'That did not work',
      problemPage(out.error, out.error_description ?? out.error, correlationOf(ctx)),
    );
  };
