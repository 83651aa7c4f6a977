import MuiLink from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFhirCapabilitiesQuery } from './fhir-api.ts';
import { resourcePath } from './paths.ts';
import { targetOf } from './readable.ts';

/** A reference that leads where it points to, if that is on this server. */
export function ReferenceLink({ reference, children }: { readonly reference: string; readonly children?: ReactNode }) {
  const { data } = useFhirCapabilitiesQuery();
  const target = data && targetOf(reference, data.base);
  if (!target || !data.types[target.type]) return children ?? <bdi>{reference}</bdi>;
  return (
    <MuiLink component={Link} to={resourcePath(target)}>
      {children ?? <bdi>{reference}</bdi>}
    </MuiLink>
  );
}
