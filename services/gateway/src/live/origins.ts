import { notAllowed } from '@hms/platform/contract';

/**
 * Which pages may open a socket: our own and those that may call us anyway. Programs send no origin.
 *
 * @param corsOrigins with commas between
 */
export function originCheck(publicUrl: string, corsOrigins: string | undefined): (origin: string | undefined) => void {
  const allowed = new Set([new URL(publicUrl).origin, ...(corsOrigins?.split(',') ?? [])]);
  return (origin) => {
    if (origin !== undefined && !allowed.has(origin))
      throw notAllowed('origin-not-allowed', 'Pages of this origin may not follow anything here.');
  };
}
