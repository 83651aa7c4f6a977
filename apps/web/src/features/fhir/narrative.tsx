import Box from '@mui/material/Box';
import { createElement, type ReactNode, useMemo } from 'react';

/** Elements of a narrative that are shown as what they are (https://hl7.org/fhir/R4/narrative.html); others by what is in them. */
const SHOWN = new Set(
  'a b big blockquote br code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul var'.split(
    ' ',
  ),
);
/** Whose text is none. */
const SILENT = new Set(['script', 'style', 'title']);
const VOID = new Set(['br', 'hr']);

/** The text of a resource for people. Nothing of it is taken but words and their order: no style, no address, no script. */
export function Narrative({ div }: { readonly div: string }) {
  const content = useMemo(() => {
    const parsed = new DOMParser().parseFromString(div, 'text/html');
    return childrenOf(parsed.body);
  }, [div]);
  return (
    <Box
      dir="auto"
      sx={{
        overflowX: 'auto',
        overflowWrap: 'anywhere',
        '& table': { borderCollapse: 'collapse' },
        '& td, & th': { border: 1, borderColor: 'divider', px: 1, py: 0.5, textAlign: 'start' },
        '& h1, & h2, & h3, & h4, & h5, & h6': { fontSize: '1rem', my: 1 },
      }}
    >
      {content}
    </Box>
  );
}

const childrenOf = (parent: Node): ReactNode[] => [...parent.childNodes].map(shown);

function shown(node: ChildNode, index: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return isBetweenRows(node) ? null : node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (SILENT.has(name)) return null;
  if (!SHOWN.has(name)) return childrenOf(node);
  if (VOID.has(name)) return createElement(name, { key: index });
  const spans =
    node instanceof HTMLTableCellElement
      ? {
          ...(node.colSpan > 1 ? { colSpan: node.colSpan } : {}),
          ...(node.rowSpan > 1 ? { rowSpan: node.rowSpan } : {}),
        }
      : {};
  // Headings would break the order of those of the page, and links would lead out of the hospital.
  const as = name === 'a' ? 'span' : /^h\d$/.test(name) ? 'strong' : name;
  return createElement(as, { key: index, ...spans }, ...childrenOf(node));
}

/** Blanks between the parts of a table are nothing that a table may hold. */
const isBetweenRows = (node: Node): boolean =>
  /^(?:table|thead|tbody|tfoot|tr)$/.test((node.parentNode as Element).localName) && !node.textContent?.trim();
