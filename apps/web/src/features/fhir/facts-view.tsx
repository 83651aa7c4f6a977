import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Code } from './code.tsx';
import { isList, isObject, type Json, type JsonObject, wordAt } from './exact-json.ts';
import { readable } from './readable.ts';
import { ReferenceLink } from './reference-link.tsx';

/** What stands elsewhere on the page. */
const ELSEWHERE = new Set(['resourceType', 'id', 'meta', 'text', 'implicitRules']);

/** The elements of a resource as people read them. */
export function FactsView({ resource }: { readonly resource: JsonObject }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(140px, max-content) 1fr' },
        columnGap: 3,
        rowGap: { xs: 0.25, sm: 0.75 },
        '& dd': { m: 0, mb: { xs: 1, sm: 0 }, minWidth: 0, overflowWrap: 'anywhere' },
      }}
    >
      {Object.entries(resource)
        // `_birthDate` has what is extended of `birthDate`: the JSON shows it.
        .filter(([name]) => !ELSEWHERE.has(name) && !name.startsWith('_'))
        .map(([name, value]) => (
          <Box key={name} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              <Code>{name}</Code>
            </Box>
            <dd dir="auto">
              <Value value={value} />
            </dd>
          </Box>
        ))}
    </Box>
  );
}

function Value({ value }: { readonly value: Json }): ReactNode {
  if (isList(value) && value.length > 1)
    return (
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {value.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
          <li key={index}>
            <Value value={each} />
          </li>
        ))}
      </Box>
    );
  if (isList(value)) return value.map((each) => <Value key="only" value={each} />);
  const reference = wordAt(value, 'reference');
  if (reference !== undefined) return <ReferenceLink reference={reference}>{readable(value)}</ReferenceLink>;
  const isExtension = isObject(value) && typeof value.url === 'string' && Object.keys(value).length > 1;
  if (isExtension) return <Extension extension={value} />;
  return <bdi>{readable(value)}</bdi>;
}

/** An extension by the end of its address and what it says. */
function Extension({ extension: { url, id: _id, ...said } }: { readonly extension: JsonObject }) {
  return (
    <>
      <Code>{String(url).split('/').at(-1)}</Code>: <bdi>{Object.values(said).map(readable).join(', ')}</bdi>
    </>
  );
}
