import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ShortDialog } from '../patient-record/actions/short.dialog.tsx';

/** Asks for some words before something is done. */
export function NoteDialog({
  title,
  label,
  confirm,
  shortest = 0,
  grave = false,
  onSend,
  onClose,
}: {
  readonly title: string;
  readonly label: string;
  readonly confirm: string;
  /** Fewer characters are not enough; 0 where nothing need be said. */
  readonly shortest?: number;
  readonly grave?: boolean;
  /** Throws what was refused. */
  readonly onSend: (text: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  return (
    <ShortDialog
      title={title}
      confirm={confirm}
      color={grave ? 'error' : 'primary'}
      disabled={text.trim().length < shortest}
      onConfirm={() => onSend(text.trim())}
      onClose={onClose}
    >
      <TextField
        label={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required={shortest > 0}
        autoFocus
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </ShortDialog>
  );
}
