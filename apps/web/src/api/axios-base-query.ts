import type { BaseQueryFn } from '@reduxjs/toolkit/query';
import axios, { type AxiosError, type AxiosResponse } from 'axios';
import { freshAccessToken, renewAccessToken } from '../session/tokens.ts';
import { connection } from './connection.ts';
import { notePosition, POSITION_HEADER, whatIsSeen } from './position.ts';
import { membersOf, type Problem, UNREACHED } from './problem.ts';

export interface Ask {
  readonly url: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly responseType?: 'json' | 'blob' | 'text';
}

const http = axios.create({ timeout: 60_000, validateStatus: () => true });

/** Sends one request as the signed-in person; a token that ran out meanwhile is renewed once. */
export const axiosBaseQuery: BaseQueryFn<Ask, unknown, Problem> = async (ask, { signal }) => {
  try {
    const response = await sendAsMe(ask, signal);
    if (response.status < 400) return { data: response.status === 204 ? null : response.data };
    return { error: await problemFrom(response) };
  } catch (error) {
    return { error: unreached(error) };
  }
};

/** Why there was no answer; the frame hears that the hospital is out of reach. */
export function unreached(error: unknown): Problem {
  if (axios.isCancel(error)) return { ...UNREACHED, code: 'cancelled' };
  if ((error as AxiosError).isAxiosError) connection.lost();
  return { ...UNREACHED, detail: (error as Error).message };
}

/** The answer, whatever it is. Throws what axios throws where there is none. */
export async function sendAsMe(ask: Ask, signal: AbortSignal): Promise<AxiosResponse> {
  let response = await send(ask, await freshAccessToken(), signal);
  if (isTokenRefused(response)) response = await send(ask, await renewAccessToken(), signal);
  connection.reached();
  return response;
}

/** A wrong password is refused by 401 as well; asked a second time it would count as a second failure. */
const isTokenRefused = ({ status, data }: AxiosResponse): boolean => status === 401 && data?.code !== 'proof-wrong';

async function send(ask: Ask, token: string | undefined, signal: AbortSignal): Promise<AxiosResponse> {
  const { method = 'GET' } = ask;
  const seen = whatIsSeen();
  const headers = Object.fromEntries(
    Object.entries({
      ...ask.headers,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      [POSITION_HEADER]: seen.position,
    }).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  try {
    const response = await http.request({
      url: ask.url,
      method,
      ...(ask.body === undefined ? {} : { data: ask.body }),
      ...(ask.params ? { params: ask.params } : {}),
      headers,
      responseType: ask.responseType ?? 'json',
      signal,
    });
    notePosition(seen, method, response.headers[POSITION_HEADER]);
    return response;
  } catch (error) {
    // It may have been changed all the same.
    notePosition(seen, method, undefined);
    throw error;
  }
}

async function problemFrom({ status, data, headers }: AxiosResponse): Promise<Problem> {
  const text = data instanceof Blob ? await data.text() : data;
  const said = membersOf(typeof text === 'string' ? parsed(text) : text);
  const retryAfter = Number(headers['retry-after']);
  return {
    ...said,
    status,
    code: said.code ?? 'unexpected',
    detail: said.detail ?? '',
    ...(Number.isFinite(retryAfter) ? { retryAfter } : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
