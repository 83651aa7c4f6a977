import type { Note } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCosignNoteMutation, useEnterNoteInErrorMutation } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useMay, useMe } from '../../../session/me.ts';
import { useSaid } from '../../chart/use-said.ts';
import { ifMatch } from '../../patient-record/patient.ts';

const AddendumForm = onDemand(async () => (await import('./addendum.form.tsx')).AddendumForm);
const AmendForm = onDemand(async () => (await import('./amend.form.tsx')).AmendForm);
const InErrorDialog = onDemand(async () => (await import('../../chart/in-error.dialog.tsx')).InErrorDialog);

type Doing = 'addendum' | 'amend' | 'error';

/** What may be done with a signed note: it is never changed without its first words being kept. */
export function NoteActions({ note }: { readonly note: Note }) {
  const { t } = useTranslation('notes');
  const me = useMe();
  const may = useMay();
  const said = useSaid();
  const [doing, setDoing] = useState<Doing>();
  const [cosign, { isLoading }] = useCosignNoteMutation();
  const [enterInError] = useEnterNoteInErrorMutation();
  const { id, signed_by, cosigned_by, cosigner, cosign_wanted, cosigned_at } = note;
  if (note.status !== 'final' && note.status !== 'amended') return null;
  const mayCosign =
    may('clinical:cosign') &&
    cosign_wanted &&
    !cosigned_at &&
    signed_by !== me?.id &&
    (cosigner === null || cosigner === me?.id);
  const isOwn = signed_by === me?.id || cosigned_by === me?.id;
  const close = () => setDoing(undefined);
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }} data-not-printed>
        {mayCosign && (
          <Button
            variant="contained"
            disabled={isLoading}
            onClick={async () => said(await cosign({ id, ...ifMatch(note) }), t('cosigned'))}
          >
            {t('cosign')}
          </Button>
        )}
        {may('clinical:document') && (
          <Button variant="outlined" onClick={() => setDoing('addendum')}>
            {t('addendum.add')}
          </Button>
        )}
        {may('clinical:document') && isOwn && (
          <Button variant="outlined" onClick={() => setDoing('amend')}>
            {t('amend')}
          </Button>
        )}
        {may('clinical:correct') && (
          <Button color="error" onClick={() => setDoing('error')}>
            {t('inError', { ns: 'chart' })}
          </Button>
        )}
      </Stack>
      {doing === 'addendum' && <AddendumForm note={note} onClose={close} />}
      {doing === 'amend' && <AmendForm note={note} onClose={close} />}
      {doing === 'error' && (
        <InErrorDialog
          what={note.title}
          onSend={(reason) => enterInError({ id, body: { reason } }).unwrap()}
          onClose={close}
        />
      )}
    </>
  );
}
