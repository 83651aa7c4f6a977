import { useEffect } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';

const PREFIX = 'hms.draft.';

/** What was typed into the form before the page was left or reloaded; this tab only, and gone when it closes. */
export function draftOf<Values extends FieldValues>(id: string): DefaultValues<Values> | undefined {
  const kept = sessionStorage.getItem(PREFIX + id);
  return kept === null ? undefined : (JSON.parse(kept) as DefaultValues<Values>);
}

export const dropDraft = (id: string): void => sessionStorage.removeItem(PREFIX + id);

/** When somebody signs out, nothing that they typed stays behind. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}

/** Keeps what is typed until it is sent or discarded. */
export function useDraft<Values extends FieldValues, Sent>(
  id: string,
  form: UseFormReturn<Values, unknown, Sent>,
): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => sessionStorage.setItem(PREFIX + id, JSON.stringify(values)),
      }),
    [id, form],
  );
}
