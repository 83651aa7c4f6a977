import type { AuthService } from '../auth-service.ts';
import type { LinkPurpose } from './one-time-links.ts';

/** Where a link leads. The token stands behind `#`, which browsers send to no server and write to no log. */
export const linkTo = ({ publicUrl }: AuthService, purpose: LinkPurpose, token: string): string =>
  `${publicUrl}/welcome/${purpose}#${token}`;
