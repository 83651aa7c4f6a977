import { useRef } from 'react';

/** A key for the Idempotency-Key header: the same for the same body, so that sending twice by mistake registers once. */
export function useSendingKey(): (body: unknown) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const written = JSON.stringify(body);
    if (written !== last.current.body) last.current = { body: written, key: crypto.randomUUID() };
    return last.current.key;
  };
}
