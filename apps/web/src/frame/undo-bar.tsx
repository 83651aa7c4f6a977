import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Long enough to notice that it was the wrong one. */
const SHOWN_MS = 15_000;

/** Says what was done, and offers to take it back where that is possible. */
export function UndoBar({
  text,
  more,
  onUndo,
  onClose,
}: {
  readonly text: string;
  /** What else can be done now. */
  readonly more?: ReactNode;
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('frame');
  return (
    <Snackbar
      open
      autoHideDuration={SHOWN_MS}
      onClose={(_event, why) => why !== 'clickaway' && onClose()}
      message={text}
      action={
        <>
          {more}
          {onUndo && (
            <Button color="inherit" size="small" onClick={onUndo}>
              {t('undo')}
            </Button>
          )}
        </>
      }
    />
  );
}
