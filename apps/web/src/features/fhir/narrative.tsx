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

/** By its name a browser knows what `&nbsp;` and the like stand for. */
const DOCTYPE = '<!DOCTYPE div PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "">';
const NAMESPACE = /\sxmlns\s*=\s*(["'])http:\/\/www\.w3\.org\/1999\/xhtml\1/g;

/**
 * The elements of a narrative as mere names: those of a page would have their styles and pictures looked at, and refused by the
 * Content-Security-Policy with a complaint each.
 */
function parsed(div: string): Node {
  const plain = new DOMParser().parseFromString(DOCTYPE + div.replaceAll(NAMESPACE, ''), 'text/xml');
  return plain.querySelector('parsererror') ? new DOMParser().parseFromString(div, 'text/html').body : plain;
}

/** The text of a resource for people. Nothing of it is taken but words and their order: no style, no address, no script. */
export function Narrative({ div }: { readonly div: string }) {
  const content = useMemo(() => childrenOf(parsed(div)), [div]);
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
  const [colSpan, rowSpan] = ['colspan', 'rowspan'].map((span) => Number.parseInt(node.getAttribute(span) ?? '', 10));
  const isCell = name === 'td' || name === 'th';
  const spans = {
    ...(isCell && colSpan! > 1 ? { colSpan } : {}),
    ...(isCell && rowSpan! > 1 ? { rowSpan } : {}),
  };
  // Headings would break the order of those of the page, and links would lead out of the hospital.
  const as = name === 'a' ? 'span' : /^h\d$/.test(name) ? 'strong' : name;
  return createElement(as, { key: index, ...spans }, ...childrenOf(node));
}

/** Blanks between the parts of a table are nothing that a table may hold. */
const isBetweenRows = (node: Node): boolean =>
  /^(?:table|thead|tbody|tfoot|tr)$/.test((node.parentNode as Element).localName) && !node.textContent?.trim();
