import type { Database } from '@hms/platform/database';

const BLOCK = 50;

/** Hands out MRN numbers from blocks of the database's sequence; numbers of an unfinished block are never given twice. */
export function mrnNumbers(database: Database): () => Promise<number> {
  let block: Promise<number[]> = Promise.resolve([]);
  const draw = async () => {
    const rows = await database.all<{ number: number }>({
      name: 'draw-mrn-numbers',
      sql: `select nextval('mrn_numbers') as number from generate_series(1, $1)`,
      parameters: [BLOCK],
    });
    return rows.map((row) => row.number);
  };
  return async () => {
    for (;;) {
      const current = block;
      const number = (await current).shift();
      if (number !== undefined) return number;
      if (block === current) {
        block = draw();
        block.catch(() => {
          block = Promise.resolve([]);
        });
      }
    }
  };
}
