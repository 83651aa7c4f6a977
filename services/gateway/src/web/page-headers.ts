/** Nothing runs and nothing is loaded but what comes from here; the styles that the application adds carry the nonce. */
const policy = (nonce: string, sockets: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // Older browsers do not count sockets of the same host to `self`.
    `connect-src 'self' ${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** Patients are photographed and wristbands scanned; the rest that a device could tell is nobody's business. */
const PERMISSIONS = 'camera=(self), microphone=(), geolocation=(), display-capture=(), midi=(), payment=(), usb=()';

/**
 * @param nonce fresh in each answer
 * @param publicUrl where people reach the hospital
 */
export const pageHeaders = (nonce: string, publicUrl: URL): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(nonce, `${publicUrl.protocol === 'https:' ? 'wss' : 'ws'}://${publicUrl.host}`),
  'permissions-policy': PERMISSIONS,
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});

/** A worker lives under the policy of its own script's answer, not under that of the page. */
export const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
