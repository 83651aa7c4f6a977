import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { Camera as CameraIcon, ImageUp, RotateCcw, Trash2 } from 'lucide-react';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemovePhotoMutation } from '../../../api/generated/patient.gen.ts';
import { useSendPhotoMutation } from '../../../api/photo.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useAppDispatch } from '../../../store.ts';
import { Portrait } from '../banner/portrait.tsx';
import type { Patient } from '../patient.ts';
import { Camera } from './camera.tsx';
import { squarePhotoOfFile } from './square-photo.ts';

/** Takes the patient's photo with the camera or from a file, shows it, and sends it once it is good. */
export function PhotoDialog({ patient, onClose }: { readonly patient: Patient; readonly onClose: () => void }) {
  const { t } = useTranslation('patient-record');
  const frame = useTranslation('frame').t;
  const dispatch = useAppDispatch();
  const titleId = useId();
  const file = useRef<HTMLInputElement>(null);
  const [filming, setFilming] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const { photo, url, setPhoto } = useChosenPhoto();
  const [send, sending] = useSendPhotoMutation();
  const [remove, removing] = useRemovePhotoMutation();
  const problem = sending.error ?? removing.error;

  function chosen(taken: Blob | undefined) {
    setFilming(false);
    setPhoto(taken);
  }
  async function read({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    setUnreadable(false);
    try {
      chosen(await squarePhotoOfFile(file));
    } catch {
      setUnreadable(true);
    }
  }
  async function finish(answer: Promise<unknown>, said: string) {
    try {
      await answer;
    } catch {
      return;
    }
    dispatch(notify(said));
    onClose();
  }
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('action.photo')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ alignItems: 'center' }}>
          {problem !== undefined && <ProblemAlert problem={problem} />}
          {unreadable && <Alert severity="error">{t('photo.unreadable')}</Alert>}
          {filming ? (
            <Camera onTaken={chosen} />
          ) : url ? (
            <Box
              component="img"
              src={url}
              alt={t('photo.preview')}
              sx={{ width: 300, height: 300, borderRadius: 1, objectFit: 'cover' }}
            />
          ) : (
            <Portrait patient={patient} size={200} />
          )}
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>
            {!filming && (
              <Button
                variant="outlined"
                startIcon={photo ? <RotateCcw size={18} /> : <CameraIcon size={18} />}
                onClick={() => setFilming(true)}
              >
                {t(photo ? 'photo.retake' : 'photo.camera')}
              </Button>
            )}
            <Button variant="outlined" startIcon={<ImageUp size={18} />} onClick={() => file.current?.click()}>
              {t('photo.file')}
            </Button>
            <input
              ref={file}
              hidden
              type="file"
              accept="image/jpeg,image/png,image/webp"
              aria-label={t('photo.file')}
              onChange={read}
            />
            {patient.photo_id && !photo && !filming && (
              <Button
                color="error"
                startIcon={<Trash2 size={18} />}
                disabled={removing.isLoading}
                onClick={() => finish(remove({ id: patient.id }).unwrap(), t('photo.removed'))}
              >
                {t('photo.remove')}
              </Button>
            )}
          </Stack>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{frame('cancel')}</Button>
        <Button
          variant="contained"
          disabled={!photo || sending.isLoading}
          onClick={() => photo && finish(send({ id: patient.id, photo }).unwrap(), t('photo.saved'))}
        >
          {frame('save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useChosenPhoto() {
  const [photo, setPhoto] = useState<Blob>();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = photo && URL.createObjectURL(photo);
    setUrl(made);
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [photo]);
  return { photo, url, setPhoto };
}
