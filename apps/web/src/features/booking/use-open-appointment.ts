import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The appointment that the address opens beside the page (`?appointment=<id>`). */
export function useOpenAppointment() {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (id: string | undefined) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (id) after.set('appointment', id);
        else after.delete('appointment');
        return after;
      }),
    [setParams],
  );
  return { opened: params.get('appointment') ?? undefined, open };
}
