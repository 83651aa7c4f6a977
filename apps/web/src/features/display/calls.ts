import type { ShowQueueDisplayApiResponse } from '../../api/generated/appointment.gen.ts';

export type ShownPoint = ShowQueueDisplayApiResponse['points'][number];
export type ShownCall = ShownPoint['called'][number];

/** Names one call of one token: another call of the same token has another. */
export const callKey = (point: Pick<ShownPoint, 'id'>, { number, called_at }: ShownCall): string =>
  `${point.id} ${number} ${called_at}`;

/** All calls that are shown, by their key. */
export const callsOf = (points: readonly ShownPoint[]): ReadonlyMap<string, ShownCall> =>
  new Map(points.flatMap((point) => point.called.map((call) => [callKey(point, call), call] as const)));

/** The calls that were not shown before, the first one first. */
export const newCalls = (
  before: ReadonlyMap<string, ShownCall>,
  after: ReadonlyMap<string, ShownCall>,
): readonly (readonly [key: string, call: ShownCall])[] =>
  [...after]
    .filter(([key]) => !before.has(key))
    .toSorted(([, a], [, b]) => Date.parse(a.called_at) - Date.parse(b.called_at));
