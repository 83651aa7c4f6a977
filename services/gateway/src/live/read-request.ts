import { LiveRequest } from '@hms/contracts/gateway';
import { compileCheck, invalid } from '@hms/platform/contract';
import type { RawData } from 'ws';

const check = compileCheck(LiveRequest, 'message');

/** Throws `invalid-message`. */
export function readRequest(data: RawData, isBinary: boolean): LiveRequest {
  if (isBinary) throw invalid('invalid-message', 'A message is one JSON text.');
  let message: unknown;
  try {
    message = JSON.parse(data.toString());
  } catch {
    throw invalid('invalid-message', 'A message is one JSON text.');
  }
  return check(message);
}
