import { useSearchParams } from 'react-router';

/** Which page of a long list the server is asked for, as it stands in the address. */
export interface ServerPage {
  readonly page: number;
  turn(page: number): void;
}

/** @param name of the list, which no other on the page has */
export function useServerPage(name: string): ServerPage {
  const [params, setParams] = useSearchParams();
  const key = `${name}-page`;
  return {
    page: Math.max(1, Math.trunc(Number(params.get(key))) || 1),
    turn: (page) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (page > 1) after.set(key, String(page));
        else after.delete(key);
        return after;
      }),
  };
}
