import type { Note } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import { useAddAddendumMutation } from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { EntryForm } from '../../chart/entry.form.tsx';

const bodyOf = ({ text }: { readonly text: string }) => ({ text: text.trim() });

/** Adds to a signed note what was forgotten or came to be known. */
export function AddendumForm({ note, onClose }: { readonly note: Note; readonly onClose: () => void }) {
  const { t } = useTranslation('notes');
  const [add] = useAddAddendumMutation();
  return (
    <EntryForm
      title={t('addendum.add')}
      draft={`addendum.${note.id}`}
      values={{ text: '' }}
      operation="addAddendum"
      toBody={bodyOf}
      done={t('addendum.added')}
      onSend={(values) => add({ id: note.id, body: bodyOf(values) }).unwrap()}
      onClose={onClose}
    >
      {({ control }) => (
        <Field control={control} name="text" label={t('addendum')} required autoFocus multiline minRows={6} />
      )}
    </EntryForm>
  );
}
