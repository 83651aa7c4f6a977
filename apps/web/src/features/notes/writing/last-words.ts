import type { SectionContent } from '@hms/contracts/clinical';
import { heldAccessToken } from '../../../session/tokens.ts';

/** Sends what is not saved yet while the tab closes: the browser delivers it when the page is gone already. */
export function sendLastWords(note: string, section: string, based_on: number, content: SectionContent): void {
  const token = heldAccessToken();
  if (!token) return;
  void fetch(`/api/clinical/notes/${note}/sections/${section}`, {
    method: 'PUT',
    keepalive: true,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ based_on, content }),
  }).catch(() => undefined);
}
