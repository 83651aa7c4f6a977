import type { TimelineItem } from '@hms/contracts/clinical';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useFormats } from '../../../words/formats.ts';
import { useWho } from '../../patient-record/use-who.ts';
import { encounterPath, notePath } from '../link-of.ts';
import { Mark } from '../mark.tsx';
import { plainName } from '../plain-name.ts';
import { stateOf } from './use-said-of-item.ts';

const UUID = /^[\da-f-]{36}$/;

/** What happened, under the day on which it did. */
export function TimelineList({ items }: { readonly items: readonly TimelineItem[] }) {
  const formats = useFormats();
  const who = useWho(items.map(({ by }) => by));
  const dayOf = ({ at }: TimelineItem) => new Date(at).toLocaleDateString('en-CA');
  return [...Map.groupBy(items, dayOf)].map(([day, ofDay]) => (
    <Box component="section" key={day} aria-label={formats.date(day)}>
      <Typography variant="h2" sx={{ fontSize: '1rem', mb: 0.5 }}>
        {formats.date(day)}
      </Typography>
      <Stack component="ol" sx={{ m: 0, p: 0, listStyle: 'none', borderInlineStart: 2, borderColor: 'divider' }}>
        {ofDay.map((item) => (
          <Item
            key={`${item.kind} ${item.id}`}
            item={item}
            by={item.by && (item.by === 'system' || UUID.test(item.by)) ? who(item.by) : item.by}
          />
        ))}
      </Stack>
    </Box>
  ));
}

function Item({ item, by }: { readonly item: TimelineItem; readonly by: string | null }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const { id, kind, at, title, status } = item;
  const of = stateOf(item);
  const to = kind === 'encounter' ? encounterPath(id) : kind === 'note' ? notePath(id) : undefined;
  const name = <bdi>{plainName(title)}</bdi>;
  return (
    <Box component="li" sx={{ py: 0.75, ps: 0, paddingInlineStart: 2, breakInside: 'avoid' }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography component="span" variant="body2" sx={{ minWidth: '3.2rem', color: 'text.secondary' }}>
          {formats.time(at)}
        </Typography>
        <Chip size="small" label={t(`kind.${kind}`)} />
        {to ? (
          <Link component={RouterLink} to={to} sx={{ fontWeight: 600 }}>
            {name}
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        {of && status && <Mark of={of} value={status} />}
        {by && (
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            <bdi>{by}</bdi>
          </Typography>
        )}
      </Stack>
    </Box>
  );
}
