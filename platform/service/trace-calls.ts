import type { Contract } from '../contract/index.ts';
import type { Tracing } from '../telemetry/index.ts';
import type { Transport } from './client.ts';

/** Calls within the process as spans, where what calls is traced. */
export function traceCalls({ service }: Contract, transport: Transport, tracing: Tracing | undefined): Transport {
  if (!tracing) return transport;
  return (id, operation, request) =>
    tracing.part({ kind: 'internal', name: `${service}.${id}` }, () => transport(id, operation, request));
}
