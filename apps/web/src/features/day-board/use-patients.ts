import { skipToken } from '@reduxjs/toolkit/query';
import { useCallback, useMemo } from 'react';
import { usePatientNamesQuery } from '../../names/names-api.ts';
import { useMay } from '../../session/me.ts';
import { nameOf } from '../patients/name-of.ts';
import type { BoardEntry } from './board-groups.ts';
import type { Called } from './board-search.ts';

/** Names those of the day's patients whom the person may see. */
export function usePatients(entries: readonly BoardEntry[]): (patient: string) => Called | undefined {
  const may = useMay()('patient:read');
  const wanted = [...new Set(entries.flatMap(({ appointment }) => appointment.patient_id ?? []))].sort().join();
  const ids = useMemo(() => (wanted === '' ? skipToken : wanted.split(',')), [wanted]);
  const { data } = usePatientNamesQuery(may ? ids : skipToken);
  return useCallback(
    (patient) => {
      const known = data?.[patient];
      return known && { name: nameOf(known), mrn: known.patient_id };
    },
    [data],
  );
}
