import { store } from '../../store.ts';
import { hospitalApi } from '../hospital-api.ts';
import { forgetPosition } from '../position.ts';

/** What changes at about the same time is asked for once; of many people who look at the same, each at a moment of its own. */
const GATHER_MS = 100;
const SPREAD_MS = 100;
const APART_MS = 500;

/** Says at the last moment which tags are to be asked for again. */
type Decide = () => readonly string[];

function gatherQuestions() {
  let waiting = new Set<Decide>();
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askNow = () => {
    timer = undefined;
    // Nobody looks: all of it is asked for once, when somebody does.
    if (document.hidden) return document.addEventListener('visibilitychange', askNow, { once: true });
    last = performance.now();
    const decisions = waiting;
    waiting = new Set();
    const tags = new Set([...decisions].flatMap((decide) => decide()));
    if (tags.size === 0) return;
    // What somebody else changed is not in a position of ours.
    forgetPosition();
    store.dispatch(hospitalApi.util.invalidateTags([...tags] as never[]));
  };
  return (decide: Decide) => {
    waiting.add(decide);
    if (timer !== undefined) return;
    const rest = last + APART_MS - performance.now();
    timer = setTimeout(askNow, Math.max(rest, GATHER_MS + Math.random() * SPREAD_MS));
  };
}

export const askAgainSoon = gatherQuestions();

/** Milliseconds since the oldest of what is known under the tags was asked for. */
export function ageOf(tags: readonly string[]): number {
  const state = store.getState();
  const { queries } = state[hospitalApi.reducerPath];
  const asked = hospitalApi.util
    .selectInvalidatedBy(state, [...tags] as never[])
    .map(({ queryCacheKey }) => queries[queryCacheKey]?.startedTimeStamp ?? Date.now());
  return Date.now() - Math.min(Date.now(), ...asked);
}
