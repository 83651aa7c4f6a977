import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Search } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../frame/hint.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { SaveTable } from './save-table.tsx';
import type { TableState } from './use-table-state.ts';
import { useTyped } from './use-typed.ts';

/** With fewer rows than this one looks sooner than one types: the field is behind its sign until it is wanted. */
const MANY = 8;

interface SimpleToolbarProps {
  readonly name: string;
  readonly label: string;
  readonly table: RefObject<HTMLTableElement | null>;
  /** Each with the words that its rows can be chosen by, if they can. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly groups?: readonly string[] }[];
  /** Of rows. */
  readonly count: number;
  readonly state: TableState;
  readonly shown: ReadonlySet<string>;
  readonly onShow: (ids: Set<string>) => void;
}

/** What can be done with a short table as a whole. */
export function SimpleToolbar({ name, label, table, columns, count, state, shown, onShow }: SimpleToolbarProps) {
  const { t } = useTranslation('frame');
  const { search, groups, change } = state;
  const [typed, setTyped] = useTyped(search, (text) => change({ search: text }));
  const [wanted, setWanted] = useState(false);
  const isOpen = wanted || typed !== '' || count >= MANY;
  const choices = columns.flatMap(({ id, label: text, groups: known = [] }) => {
    const words = known.filter(Boolean);
    return words.length > 1 || groups[id] ? [{ id, text, words: words.toSorted((a, b) => a.localeCompare(b)) }] : [];
  });
  const filtered = search !== '' || choices.some(({ id }) => groups[id]);
  return (
    <Box
      role="search"
      aria-label={label}
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        justifyContent: 'flex-end',
        flexWrap: 'wrap',
        pb: 0.5,
        ...(choices.length > 0 && { pt: 1 }),
      }}
    >
      {filtered && (
        <Button
          size="small"
          onClick={() => change({ search: '', ...Object.fromEntries(choices.map(({ id }) => [id, ''])) })}
        >
          {t('list.clear')}
        </Button>
      )}
      {choices.map(({ id, text, words }) => (
        <TextField
          key={id}
          select
          size="small"
          label={text}
          value={groups[id] ?? ''}
          onChange={(event) => change({ [id]: event.target.value })}
          sx={{ width: 'auto', minWidth: 130 }}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{t('list.all')}</MenuItem>
          {words.map((word) => (
            <MenuItem key={word} value={word}>
              {word}
            </MenuItem>
          ))}
        </TextField>
      ))}
      {isOpen ? (
        <TextField
          type="search"
          size="small"
          autoFocus={wanted}
          label={t('list.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={({ key }) => key === 'Escape' && setTyped('')}
          onBlur={() => setWanted(false)}
          sx={{ width: 200 }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search size={15} />
                </InputAdornment>
              ),
            },
          }}
        />
      ) : (
        <Hint text={t('list.search')}>
          <IconButton size="small" aria-label={`${t('list.search')}: ${label}`} onClick={() => setWanted(true)}>
            <Search size={17} />
          </IconButton>
        </Hint>
      )}
      <ColumnsMenu columns={columns} shown={shown} onShow={onShow} size="small" />
      <SaveTable table={table} name={name} of={label} />
    </Box>
  );
}
