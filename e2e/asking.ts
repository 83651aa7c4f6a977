import { generateSync } from 'otplib';

const PASSWORD = 'riverside-demo';
/** The second factors of the demo's accounts. */
const SECRETS = {
  receptionist: 'RIVERSIDEDEMOACCOUNTAAAAAAAAAAAA',
  physician: 'RIVERSIDEDEMOACCOUNTBBBBBBBBBBBB',
  nurse: 'RIVERSIDEDEMOACCOUNTCCCCCCCCCCCC',
  administrator: 'RIVERSIDEDEMOACCOUNTHHHHHHHHHHHH',
} as const;

export interface Registered {
  readonly id: string;
  readonly patient_id: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

/** Asks the hospital without a browser: for what a spec needs to be there before it begins, and for what became of it. */
export type Ask = <Answer = Registered>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** Asks as somebody of the demo hospital; what is refused is an error. */
export async function askingAs(hospital: string, role: keyof typeof SECRETS): Promise<Ask> {
  const totp = generateSync({ strategy: 'totp', secret: SECRETS[role] });
  const signIn = { username: role, password: PASSWORD, totp };
  const { access_token } = await send<{ access_token: string }>(hospital, 'POST', '/auth/login', signIn);
  return (method, path, body, headers = {}) =>
    send(hospital, method, path, body, { authorization: `Bearer ${access_token}`, ...headers });
}

export async function send<Answer>(
  hospital: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const answer = await fetch(hospital + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}

/** A family name that nobody else has: letters only, as names are. */
export const freshName = (): string =>
  `Q${[...crypto.randomUUID().replaceAll('-', '').slice(0, 9)].map((digit) => 'aeioubdfglmnprst'[Number.parseInt(digit, 16)]).join('')}`;

/** A telephone number and a birth date that nobody else is likely to have. */
export function freshFacts(): { contact_number: string; date_of_birth: string } {
  const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint32Array(3));
  const born = new Date(Date.UTC(1940 + (a % 50), b % 12, 1 + (c % 28)));
  return {
    contact_number: `555 ${String(a % 10_000_000).padStart(7, '0')}`,
    date_of_birth: born.toISOString().slice(0, 10),
  };
}
