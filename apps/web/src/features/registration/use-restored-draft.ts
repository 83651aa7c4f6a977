import { useEffect, useState } from 'react';
import type { DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';

/** Brings back what was typed before a reload, keeps what is typed now, and can forget both. */
export function useRestoredDraft<Values extends FieldValues, Sent>(
  id: string,
  form: UseFormReturn<Values, unknown, Sent>,
): { readonly restored: boolean; discard(): void } {
  const [draft, setDraft] = useState(() => draftOf<Values>(id));
  const { reset } = form;
  useEffect(() => {
    if (draft) reset(draft as Values, { keepDefaultValues: true });
  }, [draft, reset]);
  useDraft(id, form);
  return {
    restored: draft !== undefined,
    discard() {
      reset(form.formState.defaultValues as DefaultValues<Values>);
      setDraft(undefined);
      dropDraft(id);
    },
  };
}
