import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { EllipsisVertical } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveTable } from '../../list/save-table.tsx';
import { isInSight, ROWS_THAT_FIT, useRowsThatFit } from '../../list/use-rows-that-fit.ts';
import { useMay } from '../../session/me.ts';
import { PatientOf } from '../booking/patient-of.tsx';
import { useClock } from '../booking/use-clock.ts';
import { actionsOn, KEYS, type QueueToken, type TokenAction } from './token-actions.ts';

type State = 'called' | 'serving' | 'waiting' | 'skipped';

/** Those who were called to a desk. */
const isAtDesk = (state: State): boolean => state === 'called' || state === 'serving';

interface TokensTableProps {
  readonly state: State;
  readonly tokens: readonly QueueToken[];
  /** Words that a row must say to be shown. */
  readonly search: string;
  /** IANA name of the zone whose clock hangs at the service point. */
  readonly zone: string;
  readonly onAct: (action: TokenAction, token: QueueToken) => void;
  /** Shows the visit that a token is for. */
  readonly onOpen: (appointment: string) => void;
  readonly onPrint: (token: QueueToken) => void;
}

/** Minutes after which somebody waits too long. */
const LONG_WAIT = 30;
const ROWS = '#page tr[data-row]';
const rowsInSight = () => [...document.querySelectorAll<HTMLElement>(ROWS)].filter(isInSight);

/** Those who were called, are seen to, wait, or did not come. */
export function TokensTable(props: TokensTableProps) {
  const { state, tokens, search } = props;
  const { t } = useTranslation('queue');
  const label = t(`state.${state}`, { count: tokens.length });
  const table = useRef<HTMLTableElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const found = useRowsThatFit(body, search);
  return (
    <Box component="section" aria-label={t(`state.${state}`)} sx={ROWS_THAT_FIT}>
      <Stack direction="row" sx={{ mb: 1, justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="h2">
          {label} ({tokens.length})
        </Typography>
        {tokens.length > 0 && <SaveTable table={table} name={`queue-${state}`} of={t(`state.${state}`)} />}
      </Stack>
      {tokens.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t(`none.${state}`)}</Typography>
      ) : (
        <TableContainer sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
          <Table ref={table} size="small" aria-label={t(`state.${state}`)}>
            <TableHead>
              <TableRow>
                <TableCell>{t('column.number')}</TableCell>
                <TableCell>{t('column.patient')}</TableCell>
                <TableCell>{t(isAtDesk(state) ? `column.${state}` : 'column.waits')}</TableCell>
                <TableCell align="right">{t('column.actions')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody ref={body}>
              {tokens.map((token) => (
                <Row key={token.id} {...props} token={token} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {tokens.length > 0 && found === 0 && (
        <Typography sx={{ color: 'text.secondary', py: 1 }}>{t('list.emptyFiltered', { ns: 'frame' })}</Typography>
      )}
    </Box>
  );
}

function Row({ state, token, zone, onAct, onOpen, onPrint }: TokensTableProps & { readonly token: QueueToken }) {
  const { t } = useTranslation('queue');
  const mayCall = useMay()('appointment:queue');
  const actions = actionsOn(token, mayCall);
  const { number, appointment_id, priority } = token;
  const press = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsInSight();
    const here = rows.indexOf(event.currentTarget);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const action = KEYS[event.key];
    if (step) {
      event.preventDefault();
      rows[here + step]?.focus();
    } else if (event.key === 'Enter') {
      if (appointment_id) onOpen(appointment_id);
    } else if (action && actions.includes(action)) {
      event.preventDefault();
      // The row goes to another table: the focus stays where it was.
      if (action !== 'transfer') (rows[here + 1] ?? rows[here - 1])?.focus();
      onAct(action, token);
    }
  };
  return (
    <TableRow
      data-row
      data-token={number}
      hover
      tabIndex={0}
      onKeyDown={press}
      sx={{ '&:focus-visible': { outline: '3px solid #e0861a', outlineOffset: -3 } }}
    >
      <TableCell sx={{ whiteSpace: 'nowrap', width: 130 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Box component="span" sx={{ fontWeight: 750, fontSize: isAtDesk(state) ? 26 : 18 }}>
            {number}
          </Box>
          {priority && <Chip size="small" color="warning" label={t('first')} />}
        </Stack>
      </TableCell>
      <TableCell>
        {token.patient_id === null && !token.masked ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('nobodyKnown')}
          </Box>
        ) : (
          <PatientOf appointment={{ ...token, patient_deceased: false, patient_erased: false }} link mrn />
        )}
      </TableCell>
      <TableCell sx={{ width: 190 }}>
        {isAtDesk(state) ? <Called token={token} zone={zone} /> : <Waits minutes={token.waiting_minutes ?? 0} />}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', width: 210 }}>
        <Actions
          token={token}
          actions={actions}
          onAct={(action) => onAct(action, token)}
          onPrint={() => onPrint(token)}
          {...(appointment_id ? { onOpen: () => onOpen(appointment_id) } : {})}
        />
      </TableCell>
    </TableRow>
  );
}

/** Where to, when, and how often. */
function Called({
  token: { desk, called_at, serving_at, calls },
  zone,
}: {
  readonly token: QueueToken;
  readonly zone: string;
}) {
  const { t } = useTranslation('queue');
  const clock = useClock(zone);
  return (
    <>
      {desk && (
        <Typography sx={{ fontWeight: 650 }}>
          <bdi>{desk}</bdi>
        </Typography>
      )}
      <Typography variant="body2">
        {[(serving_at ?? called_at) && clock.time(serving_at ?? called_at!), calls > 1 && t('calls', { count: calls })]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </>
  );
}

function Waits({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation('queue');
  return (
    <Typography
      variant="body2"
      sx={minutes >= LONG_WAIT ? { fontWeight: 700, color: 'error.main' } : { fontWeight: 600 }}
    >
      {t('minutes', { count: minutes })}
    </Typography>
  );
}

/** The likeliest next step as a button, the others in a menu. */
function Actions({
  token: { number, status },
  actions,
  onAct,
  onOpen,
  onPrint,
}: {
  readonly token: QueueToken;
  readonly actions: readonly TokenAction[];
  readonly onAct: (action: TokenAction) => void;
  readonly onOpen?: () => void;
  readonly onPrint: () => void;
}) {
  const { t } = useTranslation('queue');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const named = (action: TokenAction): string =>
    t(action === 'call' && status === 'called' ? 'action.recall' : `action.${action}`);
  // Whoever was called comes, or is called once more.
  const atHand = actions.slice(0, status === 'called' ? 2 : 1);
  const choose = (then: () => void) => () => {
    setAnchor(null);
    then();
  };
  return (
    <Stack direction="row" sx={{ justifyContent: 'flex-end', gap: 0.5 }}>
      {atHand.map((action, index) => (
        <Button
          key={action}
          size="small"
          variant={index === 0 ? 'outlined' : 'text'}
          aria-label={t('actionOn', { action: named(action), number })}
          onClick={() => onAct(action)}
        >
          {named(action)}
        </Button>
      ))}
      <IconButton
        size="small"
        aria-label={t('more', { number })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <EllipsisVertical size={18} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.slice(atHand.length).map((action) => (
          <MenuItem key={action} onClick={choose(() => onAct(action))}>
            {named(action)}
          </MenuItem>
        ))}
        {onOpen && <MenuItem onClick={choose(onOpen)}>{t('action.open')}</MenuItem>}
        <MenuItem onClick={choose(onPrint)}>{t('action.print')}</MenuItem>
      </Menu>
    </Stack>
  );
}
