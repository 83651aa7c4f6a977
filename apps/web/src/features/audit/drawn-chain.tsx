import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Anchor, Archive, Check, CircleDashed, Link2, type LucideIcon, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../words/formats.ts';
import { type ChainLink, chainLinks, type Verdict } from './chain-links.ts';

interface Look {
  readonly icon: LucideIcon;
  readonly colour: string;
  readonly line: 'solid' | 'dashed';
}

const looks: Record<ChainLink['state'], Look> = {
  removed: { icon: Archive, colour: 'text.secondary', line: 'dashed' },
  whole: { icon: Check, colour: 'success.main', line: 'solid' },
  unsigned: { icon: Link2, colour: 'success.main', line: 'solid' },
  bad: { icon: Unlink, colour: 'error.main', line: 'dashed' },
  unchecked: { icon: CircleDashed, colour: 'text.secondary', line: 'dashed' },
};

const SIGN = 36;

/** The trail as a chain from its oldest entry to its newest, each link with a sign and a word for its state. */
export function DrawnChain({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('audit');
  const links = chainLinks(verdict);
  if (links.length === 0) return <Typography>{t('verification.empty')}</Typography>;
  return (
    <Box component="ol" aria-label={t('chain')} sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 760 }}>
      {links.map((link, index) => (
        <DrawnLink key={link.from} link={link} verdict={verdict} isLast={index === links.length - 1} />
      ))}
    </Box>
  );
}

interface DrawnLinkProps {
  readonly link: ChainLink;
  readonly verdict: Verdict;
  readonly isLast: boolean;
}

function DrawnLink({ link, verdict, isLast }: DrawnLinkProps) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const { icon: Icon, colour, line } = looks[link.state];
  const { state, from, upTo, checkpoints, at } = link;
  const count = upTo === null ? null : upTo - from + 1;
  const range =
    upTo === null
      ? t('verification.rangeOn', { from: formats.number(from) })
      : from === upTo
        ? t('entry', { number: formats.number(from) })
        : t('verification.range', { from: formats.number(from), upTo: formats.number(upTo) });
  const about = [
    count !== null && t('verification.count', { count, shown: formats.number(count) }),
    checkpoints > 0 && t('verification.signed', { count: checkpoints, time: formats.instant(at) }),
  ].filter(Boolean);
  return (
    <Box
      component="li"
      data-state={state}
      sx={{ display: 'flex', gap: 2, breakInside: 'avoid', minHeight: 64, position: 'relative' }}
    >
      {!isLast && (
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            top: SIGN,
            bottom: 0,
            insetInlineStart: SIGN / 2 - 1.5,
            borderInlineStart: 3,
            borderStyle: line,
            borderColor: colour,
          }}
        />
      )}
      <Box
        aria-hidden
        sx={{
          width: SIGN,
          height: SIGN,
          flexShrink: 0,
          borderRadius: '50%',
          border: 3,
          borderStyle: line,
          borderColor: colour,
          color: colour,
          bgcolor: 'background.paper',
          display: 'grid',
          placeItems: 'center',
        }}
      >
        <Icon size={18} />
      </Box>
      <Paper sx={{ flex: 1, mb: 1.5, px: 2, py: 1, borderColor: state === 'bad' ? 'error.main' : 'divider' }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ fontWeight: 650 }}>{range}</Typography>
          <Typography variant="body2" sx={{ color: colour, fontWeight: 600 }}>
            {t(`verification.state.${state}`)}
          </Typography>
          {link.anchored && (
            <Chip
              size="small"
              variant="outlined"
              icon={<Anchor size={14} />}
              label={t('verification.anchored', { number: formats.number(verdict.anchored_up_to) })}
            />
          )}
        </Stack>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {about.join(' · ')}
        </Typography>
        {state === 'bad' && verdict.first_bad && (
          <Typography sx={{ color: 'error.main' }}>
            {t(`verification.bad.${verdict.first_bad.up_to === null ? verdict.first_bad.kind : 'rewritten'}`, {
              number: formats.number(verdict.first_bad.number),
              upTo: formats.number(verdict.first_bad.up_to ?? 0),
            })}
          </Typography>
        )}
      </Paper>
    </Box>
  );
}
