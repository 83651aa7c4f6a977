import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ColumnsMenu } from './columns-menu.tsx';
import type { DataListProps } from './data-list.tsx';
import { ExportButton } from './export-button.tsx';
import { useTyped } from './use-typed.ts';

interface ListToolbarProps<Row> extends DataListProps<Row> {
  readonly shown: ReadonlySet<string>;
  readonly onShow: (ids: Set<string>) => void;
  readonly onArrowDown: () => void;
  readonly onEnter: () => void;
}

export function ListToolbar<Row>(props: ListToolbarProps<Row>) {
  const { t } = useTranslation('frame');
  const { control, searchHint, filters, actions, columns, shown, onShow, onArrowDown, onEnter } = props;
  const [typed, setTyped] = useTyped(control.search, (search) => control.change({ search }));
  const filtered = control.search !== '' || Object.keys(control.filters).length > 0;
  return (
    <Box role="search" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', pb: 1.5 }}>
      {searchHint && (
        <TextField
          type="search"
          autoFocus
          label={searchHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault();
              onArrowDown();
            } else if (event.key === 'Enter' && typed === control.search) onEnter();
          }}
          sx={{ width: { xs: '100%', sm: 340 } }}
          slotProps={{
            input: {
              startAdornment: (
                <InputAdornment position="start">
                  <Search size={17} />
                </InputAdornment>
              ),
            },
          }}
        />
      )}
      {filters}
      {filtered && (
        <Button size="small" onClick={control.clear}>
          {t('list.clear')}
        </Button>
      )}
      {/* What is done with the list as a whole stays together at the end, on a line of its own where need be. */}
      <Box sx={{ marginInlineStart: 'auto', display: 'flex', gap: 1, alignItems: 'center' }}>
        {props.fetchPage && <ExportButton name={props.name} columns={columns} fetchPage={props.fetchPage} />}
        <ColumnsMenu columns={columns} shown={shown} onShow={onShow} />
        {actions}
      </Box>
    </Box>
  );
}
