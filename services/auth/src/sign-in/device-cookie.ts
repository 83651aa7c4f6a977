import type { Call } from '@hms/platform/service';

export const deviceCookieName = 'hms_device';

export const isDeviceToken = (value: string | undefined): value is string =>
  value !== undefined && /^[\w-]{43}$/.test(value);

/** The device's token in the request, where it has the form of one. */
export function deviceTokenIn(headers: Call['headers']): string | undefined {
  const header = headers.cookie;
  if (typeof header !== 'string') return undefined;
  const pairs = header.split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === deviceCookieName)?.[1];
  return isDeviceToken(value) ? value : undefined;
}

/** Keeps the token on the device: out of reach of scripts, sent to us only, for as long as it is remembered. */
export function deviceCookie(token: string, { publicUrl, days }: { publicUrl: string; days: number }): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${deviceCookieName}=${token}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Strict${secure}`;
}
