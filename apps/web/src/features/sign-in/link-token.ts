import { useState } from 'react';

/** The token of a one-time link. It stands behind `#`, and is taken out of the address at once so that nobody copies it. */
export function useLinkToken(): string {
  const [token] = useState(() => {
    const found = location.hash.slice(1);
    if (found) history.replaceState(history.state, '', location.pathname);
    return found;
  });
  return token;
}
