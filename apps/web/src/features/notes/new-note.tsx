import type { Note } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCreateNoteMutation, useListNoteTemplatesQuery } from '../../api/generated/clinical.gen.ts';
import { useMay } from '../../session/me.ts';
import { notePath } from '../chart/link-of.ts';
import { useSaid } from '../chart/use-said.ts';
import { asNote } from './note.ts';

/** Begins a note from one of the hospital's templates. @param onBegun where it is not to be opened on a page of its own */
export function NewNote({
  patientId,
  encounterId,
  onBegun,
}: {
  readonly patientId: string;
  readonly encounterId?: string;
  readonly onBegun?: (note: Note) => void;
}) {
  const { t } = useTranslation('notes');
  const may = useMay()('clinical:document');
  const navigate = useNavigate();
  const said = useSaid();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { currentData } = useListNoteTemplatesQuery({}, { skip: !may });
  const [create, { isLoading }] = useCreateNoteMutation();
  if (!may) return null;

  async function begin(template: string) {
    setAnchor(null);
    const encounter = encounterId ? { encounter_id: encounterId } : {};
    const answer = await create({ body: { patient_id: patientId, template, ...encounter } });
    if (!said(answer)) return;
    const note = answer.data!;
    if (onBegun) onBegun(asNote(note));
    else navigate(notePath(note.id));
  }

  return (
    <>
      <Button
        variant="contained"
        size="small"
        startIcon={<PenLine size={17} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={isLoading || !currentData}
        onClick={(event) => setAnchor(event.currentTarget)}
        data-not-printed
      >
        {t('write')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {currentData?.templates
          .filter(({ active }) => active)
          .map(({ code, title }) => (
            <MenuItem key={code} onClick={() => void begin(code)}>
              {title}
            </MenuItem>
          ))}
      </Menu>
    </>
  );
}
