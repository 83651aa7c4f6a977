import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Aperture } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { squarePhoto } from './square-photo.ts';

/** What the camera sees, as a square; the camera is off as soon as this is gone. */
export function Camera({ onTaken }: { readonly onTaken: (photo: Blob) => void }) {
  const { t } = useTranslation('patient-record');
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'starting' | 'ready' | 'refused'>('starting');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    async function start() {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'environment' },
        });
        if (gone || !video.current) return stop();
        video.current.srcObject = stream;
        await video.current.play();
        setState('ready');
      } catch {
        if (!gone) setState('refused');
      }
    }
    void start();
    return () => {
      gone = true;
      stop();
    };
  }, []);
  if (state === 'refused') return <Alert severity="warning">{t('photo.noCamera')}</Alert>;
  const take = async () => {
    const { current } = video;
    if (current) onTaken(await squarePhoto(current, current.videoWidth, current.videoHeight));
  };
  return (
    <Stack spacing={1} sx={{ alignItems: 'center' }}>
      <Box
        component="video"
        ref={video}
        muted
        playsInline
        aria-label={t('photo.live')}
        sx={{ width: 300, height: 300, objectFit: 'cover', borderRadius: 1, bgcolor: 'action.hover' }}
      />
      <Button variant="contained" startIcon={<Aperture size={18} />} disabled={state !== 'ready'} onClick={take}>
        {t('photo.take')}
      </Button>
    </Stack>
  );
}
