import { errors, type Provider } from 'oidc-provider';
import type { Context } from './page.ts';

export type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The interaction of the address, where it is open still and this browser's own. */
export async function findInteraction(ctx: Context, provider: Provider): Promise<Details | undefined> {
  try {
    const details = await provider.interactionDetails(ctx.req, ctx.res);
    return details.uid === ctx.path.split('/').at(-1) ? details : undefined;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

/** What people know the application as that asks. */
export async function shownClient(provider: Provider, { params }: Details): Promise<string> {
  const id = String(params.client_id);
  return (await provider.Client.find(id))?.clientName ?? id;
}
