import type { News2, News2Band, TaskStatus } from '@hms/contracts/clinical';
import { callsForSomebody, NEWS2_BANDS } from '@hms/contracts/clinical/measuring/score-news2';

/** What was last asked for because of a score. */
export interface LastEscalation {
  readonly task: string;
  readonly status: TaskStatus;
  /** The set of vital signs that it is about. */
  readonly set: string;
  readonly band: News2Band;
  readonly score: number;
}

export interface Situation {
  readonly set: string;
  /** Of the set as it stands now; null where nothing is scored, or where it was entered in error. */
  readonly news2: Pick<News2, 'band' | 'total' | 'at_least'> | null;
  /** No later set is scored. */
  readonly newest: boolean;
  /** Not longer ago than the rarest observations are made: something older has been followed by what nobody wrote down here. */
  readonly recent: boolean;
  /** The set was corrected. */
  readonly corrected: boolean;
  readonly last: LastEscalation | null;
  /** A whole set of a low score was recorded after the last escalation. */
  readonly calmSince: boolean;
}

export type Response =
  | { readonly does: 'nothing' }
  /** `instead` is the open task of a lower band that the new one stands for. */
  | { readonly does: 'raise'; readonly band: News2Band; readonly instead: string | null }
  /** The patient is better before anybody came. */
  | { readonly does: 'close'; readonly task: string }
  /** What it was raised for was a mistake. */
  | { readonly does: 'withdraw'; readonly task: string; readonly raise: News2Band | null };

const rank = (band: News2Band): number => NEWS2_BANDS.indexOf(band);
const isOpen = ({ status }: LastEscalation): boolean => status !== 'completed' && status !== 'cancelled';

const NOTHING: Response = { does: 'nothing' };

/**
 * What a score means for who is called. Somebody is called once for each deterioration: anew where the band rises, and after somebody came where
 * the score rises above what they came for, or where the patient was well in between. An open task that nobody has taken is
 * closed by a whole set of a low score; what somebody has taken is theirs to finish.
 */
export function escalate(now: Situation): Response {
  const { news2, last } = now;
  const calls = news2 !== null && now.newest && now.recent && callsForSomebody(news2.band);
  const band = calls ? news2.band! : null;
  if (
    now.corrected &&
    last &&
    last.set === now.set &&
    last.status === 'requested' &&
    !(band && rank(band) >= rank(last.band))
  )
    return { does: 'withdraw', task: last.task, raise: band };
  if (band) {
    if (!last) return { does: 'raise', band, instead: null };
    const worse = rank(band) > rank(last.band);
    if (isOpen(last)) return worse ? { does: 'raise', band, instead: last.task } : NOTHING;
    const again = worse || now.calmSince || news2!.at_least > last.score;
    return again ? { does: 'raise', band, instead: null } : NOTHING;
  }
  const calm = news2 !== null && news2.total !== null && now.newest && now.recent;
  return calm && last?.status === 'requested' ? { does: 'close', task: last.task } : NOTHING;
}
