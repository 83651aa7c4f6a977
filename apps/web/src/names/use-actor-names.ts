import { skipToken } from '@reduxjs/toolkit/query';
import { useMemo } from 'react';
import { useActorNamesQuery } from './names-api.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const NONE: Readonly<Record<string, string>> = {};

/** The names of those among the ids who are known, by id. What is no id, such as `system`, is not asked for. */
export function useActorNames(ids: readonly (string | null)[]): Readonly<Record<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null && UUID.test(id)))].sort().join();
  const asked = useMemo(() => (wanted === '' ? skipToken : wanted.split(',')), [wanted]);
  return useActorNamesQuery(asked).data ?? NONE;
}
