import { describe, expect, it } from 'vitest';
import { deviceCookie, deviceTokenIn } from './device-cookie.ts';

const token = 'a'.repeat(43);

describe('device cookie', () => {
  it('is read from among others', () => {
    expect(deviceTokenIn({ cookie: `x=1; hms_device=${token}; y=2` })).toBe(token);
  });

  it.each([undefined, '', 'hms_device=', 'hms_device=short', `nothms_device=${token}`, `hms_device=${token}!`])(
    'is not found in %j',
    (cookie) => {
      expect(deviceTokenIn({ cookie })).toBeUndefined();
    },
  );

  it('is for us alone, and only over TLS where we are served by it', () => {
    const cookie = deviceCookie(token, { publicUrl: 'https://hms.example', days: 90 });
    expect(cookie).toBe(`hms_device=${token}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Strict; Secure`);
    expect(deviceCookie(token, { publicUrl: 'http://localhost:8080', days: 1 })).not.toContain('Secure');
  });
});
