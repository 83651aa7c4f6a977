import type { TimeBlock } from '@hms/contracts/appointment';
import { type Queryable, statement } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import type { AppointmentContract } from '../appointment-service.ts';
import { occupy } from '../booking/allocations-table.ts';
import type { Interval } from '../slots/interval.ts';

const write = statement<[string, string, Date, Date, string]>(
  'write-block',
  `insert into blocks (id, version, resource_id, during, document) values ($1, 1, $2, tstzrange($3, $4), $5)`,
);
const remove = statement<[string]>('remove-block', 'delete from blocks where id = $1');
const find = statement<[string], { document: TimeBlock }>('find-block', 'select document from blocks where id = $1');
const findDuring = statement<[readonly string[], Date, Date], { document: TimeBlock }>(
  'find-blocks',
  `select document from blocks where resource_id = any($1::uuid[]) and during && tstzrange($2, $3) order by during`,
);

export const findBlock = async (database: Queryable, id: string): Promise<TimeBlock | undefined> =>
  (await database.first(find(id)))?.document;

export const findBlocks = async (
  database: Queryable,
  resources: readonly string[],
  { start, end }: Interval,
): Promise<TimeBlock[]> =>
  (await database.all(findDuring(resources, new Date(start), new Date(end)))).map(({ document }) => document);

export const blocksProjection: Projection<AppointmentContract> = {
  'appointment.block.placed'(tx, { stream_id, data }: EventEnvelope<Omit<TimeBlock, 'id' | 'version'>>) {
    const [start, end] = [Date.parse(data.start), Date.parse(data.end)];
    const block = { id: stream_id, version: 1, ...data };
    tx.send(write(stream_id, data.resource_id, new Date(start), new Date(end), JSON.stringify(block)));
    // What was booked before stays, so a block may lie over it; whoever books later sees it.
    occupy(tx, stream_id, {
      kind: 'block',
      resources: [data.resource_id],
      start,
      end,
      overbooked: true,
      expires: null,
    });
  },
  'appointment.block.lifted'(tx, { stream_id }) {
    tx.send(remove(stream_id));
    occupy(tx, stream_id, null);
  },
};
