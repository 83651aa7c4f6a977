import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../frame/copy-button.tsx';
import { MONOSPACED } from './code.tsx';
import { Digits, isList, isObject, type Json, textOf } from './exact-json.ts';
import { ReferenceLink } from './reference-link.tsx';

/** Deeper parts are closed until somebody opens them. */
const OPEN_DEPTH = 3;
/** A list longer than this is closed at first. */
const LONG = 50;

/** JSON with parts that open and close, to the digit; references lead to what they point to. */
export function JsonView({ value, label }: { readonly value: Json; readonly label: string }) {
  const { t } = useTranslation('fhir');
  const [{ depth, turn }, setOpening] = useState<{ depth: number; turn: number }>({ depth: OPEN_DEPTH, turn: 0 });
  const openTo = (to: number) => setOpening({ depth: to, turn: turn + 1 });
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, mb: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => openTo(Number.POSITIVE_INFINITY)}>
          {t('json.openAll')}
        </Button>
        <Button size="small" onClick={() => openTo(1)}>
          {t('json.closeAll')}
        </Button>
        <CopyButton text={textOf(value, '  ')} />
      </Stack>
      <Box
        role="region"
        tabIndex={0}
        aria-label={label}
        dir="ltr"
        sx={{
          ...MONOSPACED,
          lineHeight: 1.55,
          p: 1.5,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          overflow: 'auto',
          maxHeight: '70vh',
        }}
      >
        <Node key={turn} value={value} depth={0} openDepth={depth} />
      </Box>
    </>
  );
}

interface NodeProps {
  readonly name?: string;
  readonly value: Json;
  readonly depth: number;
  readonly openDepth: number;
}

function Node({ name, value, depth, openDepth }: NodeProps) {
  const members: [string | undefined, Json][] = isList(value)
    ? value.map((each) => [undefined, each])
    : isObject(value)
      ? Object.entries(value)
      : [];
  const [open, setOpen] = useState(depth < openDepth && members.length <= LONG);
  if (members.length === 0)
    return (
      <Box sx={{ pl: 2.5, overflowWrap: 'anywhere' }}>
        {name !== undefined && <Name name={name} />}
        <Leaf name={name} value={value} />
      </Box>
    );
  const [begin, end] = isList(value) ? ['[', ']'] : ['{', '}'];
  return (
    <Box>
      <Box
        component="button"
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        sx={{
          all: 'unset',
          cursor: 'pointer',
          borderRadius: 0.5,
          display: 'inline-flex',
          alignItems: 'center',
          minHeight: 24,
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outline: '3px solid #e0861a' },
        }}
      >
        <Box
          component="span"
          aria-hidden
          sx={{ width: 20, display: 'inline-flex', transform: open ? 'rotate(90deg)' : 'none' }}
        >
          <ChevronRight size={14} />
        </Box>
        <span>
          {name !== undefined && <Name name={name} />}
          {begin}
          {!open && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {' '}
              {inShort(value)} {end}
            </Box>
          )}
        </span>
      </Box>
      {open && (
        <>
          <Box sx={{ pl: 2.5, borderInlineStart: 1, borderColor: 'divider', ml: '7px' }}>
            {members.map(([each, inner], index) => (
              <Node
                key={each ?? index}
                {...(each === undefined ? {} : { name: each })}
                value={inner}
                depth={depth + 1}
                openDepth={openDepth}
              />
            ))}
          </Box>
          <Box sx={{ pl: 2.5 }}>{end}</Box>
        </>
      )}
    </Box>
  );
}

function Name({ name }: { readonly name: string }) {
  return (
    <Box component="span" sx={{ color: 'primary.main', fontWeight: 600 }}>
      {name}
      <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
        {': '}
      </Box>
    </Box>
  );
}

function Leaf({ name, value }: { readonly name: string | undefined; readonly value: Json }) {
  if (typeof value === 'string')
    return (
      <Box component="span" sx={{ color: 'success.main' }}>
        "{name === 'reference' || name === 'fullUrl' ? <ReferenceLink reference={value}>{value}</ReferenceLink> : value}
        "
      </Box>
    );
  if (isList(value)) return '[ ]';
  if (isObject(value)) return '{ }';
  return (
    <Box component="span" sx={{ color: 'secondary.main' }}>
      {value instanceof Digits ? value.written : String(value)}
    </Box>
  );
}

/** What is in a closed part: names of its members, or how many there are. */
function inShort(value: Json): string {
  if (isList(value)) return String(value.length);
  const names = Object.keys(value as object);
  return names.length > 4 ? `${names.slice(0, 4).join(', ')}, …` : names.join(', ');
}
