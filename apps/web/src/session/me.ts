import { useMemo } from 'react';
import { type MeApiResponse, useMeQuery } from '../api/generated/auth.gen.ts';
import { hasTokens } from './tokens.ts';

export type Me = MeApiResponse;

/** Who is signed in; undefined until that is known. */
export const useMe = (): Me | undefined => useMeQuery({}, { skip: !hasTokens() }).data;

/** Whether the person holds a permission at all. The server decides again, row by row. */
export function useMay(): (permission: string | undefined) => boolean {
  const me = useMe();
  return useMemo(() => {
    const held = new Set(me?.grants.map(({ permission }) => permission));
    return (permission) => permission === undefined || held.has(permission);
  }, [me]);
}
