import type { Note } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { TextQuote } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLazyExpandMacroQuery, useListMacrosQuery } from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { useSaid } from '../../chart/use-said.ts';
import { macroAt } from './macro-at.ts';
import { TextArea } from './text-area.tsx';

const MacroDialog = onDemand(async () => (await import('./macro.dialog.tsx')).MacroDialog);

/** The words of a section. A point and the name of a macro, then Tab, writes what it stands for. */
export function SectionText({
  note,
  label,
  help,
  value,
  minRows = 3,
  required = false,
  onWrite,
  onBlur,
}: {
  readonly note: Pick<Note, 'patient_id' | 'encounter_id'>;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly minRows?: number;
  readonly required?: boolean;
  readonly onWrite: (text: string) => void;
  readonly onBlur?: () => void;
}) {
  const { t } = useTranslation('notes');
  const said = useSaid();
  const area = useRef<HTMLTextAreaElement>(null);
  const now = useRef(value);
  now.current = value;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [making, setMaking] = useState<string>();
  const [unfilled, setUnfilled] = useState<readonly string[]>([]);
  const { currentData } = useListMacrosQuery({});
  const [expand] = useLazyExpandMacroQuery();
  const macros = currentData?.macros ?? [];
  const keys = useMemo(() => new Set(currentData?.macros.map(({ key }) => key)), [currentData]);

  /** Puts the words of a macro in the place of what stands between two places of the text. */
  async function insert(key: string, from: number, to: number) {
    const { patient_id, encounter_id } = note;
    const replaced = now.current.slice(from, to);
    const answer = await expand({ key, body: { patient_id, encounter_id } });
    if (!said(answer) || !answer.data) return;
    // Somebody may have typed on meanwhile, or another have written before it.
    const text = now.current;
    const at = text.slice(from, to) === replaced ? from : text.length;
    const until = at === from ? to : text.length;
    onWrite(text.slice(0, at) + answer.data.text + text.slice(until));
    setUnfilled(answer.data.unfilled);
    const place = at + answer.data.text.length;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(place, place);
    });
  }
  function press(event: KeyboardEvent) {
    if (event.key !== 'Tab' || event.shiftKey || !area.current) return;
    const named = macroAt(value, area.current.selectionStart, keys);
    if (!named) return;
    event.preventDefault();
    void insert(named.key, named.from, named.to);
  }
  const choose = (key: string) => {
    setAnchor(null);
    const { selectionStart = value.length, selectionEnd = value.length } = area.current ?? {};
    void insert(key, selectionStart, selectionEnd);
  };
  const selected = () => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    return value.slice(selectionStart, selectionEnd);
  };

  return (
    <>
      <TextArea
        value={value}
        minRows={minRows}
        onWrite={onWrite}
        area={(element) => {
          area.current = element;
        }}
        onKeyDown={press}
        {...(onBlur ? { onBlur } : {})}
        placeholder={help ?? ''}
        sx={{ '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}
        slotProps={{
          htmlInput: { maxLength: 50_000, dir: 'auto', 'aria-label': label, 'aria-required': required },
        }}
      />
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button
          size="small"
          startIcon={<TextQuote size={16} />}
          aria-haspopup="menu"
          aria-label={t('macro.insertIn', { section: label })}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {t('macro.insert')}
        </Button>
        {unfilled.some((name) => value.includes(`{{${name}}}`) || value.includes(`{{ ${name} }}`)) && (
          <Typography variant="body2" role="status" sx={{ fontWeight: 600 }}>
            {t('macro.unfilled', { names: unfilled.map((name) => `{{${name}}}`).join(', ') })}
          </Typography>
        )}
      </Stack>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {macros.map(({ key, text }) => (
          <MenuItem key={key} onClick={() => choose(key)} sx={{ display: 'block', maxWidth: 420 }}>
            <strong dir="ltr">.{key}</strong>
            <Typography variant="body2" noWrap sx={{ color: 'text.secondary' }}>
              {text}
            </Typography>
          </MenuItem>
        ))}
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setMaking(selected());
          }}
        >
          {t('macro.new')}
        </MenuItem>
      </Menu>
      {making !== undefined && <MacroDialog words={making} taken={keys} onClose={() => setMaking(undefined)} />}
    </>
  );
}
