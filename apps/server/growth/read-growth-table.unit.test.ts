import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinTables, readGrowthTables } from './read-growth-table.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hms-growth-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, ...lines: string[]): Promise<string> {
  await writeFile(join(folder, name), `${lines.join('\r\n')}\r\n`);
  return join(folder, name);
}

describe('a table of growth', () => {
  it('is read as WHO publishes it, with tabs, one file for boys and one for girls', async () => {
    const file = await put(
      'tab_wfa_boys_p_0_5.txt',
      'Month\tL\tM\tS\tP01\tP50',
      '0\t1\t2\t0.1\t1.5\t2',
      '1\t1\t3\t0.1\t2\t3',
    );
    expect(await readGrowthTables(file)).toEqual([
      {
        measure: 'weight',
        sex: 'M',
        rows: [
          { x: 0, l: 1, m: 2, s: 0.1 },
          { x: 1, l: 1, m: 3, s: 0.1 },
        ],
      },
    ]);
    const days = await put('hcfa_girls_z_exp.txt', 'Day\tL\tM\tS', '0\t1\t2\t0.1', '365.25\t1\t3\t0.1');
    const [head] = await readGrowthTables(days);
    expect(head).toMatchObject({ measure: 'head_circumference', sex: 'F', rows: [{ x: 0 }, { x: 12 }] });
  });

  it('is read as CDC publishes it, with a column for the sex and a heading before the girls', async () => {
    const file = await put(
      'wtleninf.csv',
      '\uFEFFSex,Length,L,M,S',
      '1,45,1,2,0.1',
      '1,46,1,3,0.1',
      'Sex,Length,L,M,S',
      '2,45,1,2,0.1',
      '2,46,1,3,0.1',
    );
    expect((await readGrowthTables(file)).map(({ measure, sex, rows }) => [measure, sex, rows.length])).toEqual([
      ['weight_for_height', 'M', 2],
      ['weight_for_height', 'F', 2],
    ]);
  });

  it.each([
    ['nothing.csv', 'Sex,Agemos,L,M,S', '1,0,1,2,0.1'],
    ['wtage.csv', 'Agemos,L,M,S', '0,1,2,0.1'],
    ['wtage_boys.csv', 'Agemos,L,M', '0,1,2'],
    ['wtage_girls.csv', 'Kilos,L,M,S', '0,1,2,3'],
  ])('%s of %s is none', async (name, heading, row) => {
    await expect(readGrowthTables(await put(name, heading, row))).rejects.toMatchObject({ code: 'not-a-growth-table' });
  });

  it('of several files is one for each measure and sex', () => {
    const row = (x: number, m: number) => ({ x, l: 1, m, s: 0.1 });
    const table = { measure: 'height', sex: 'F' } as const;
    const joined = joinTables([
      { ...table, rows: [row(0, 50), row(24, 85)] },
      { ...table, rows: [row(24, 84), row(25, 86)] },
    ]);
    expect(joined).toEqual([{ ...table, rows: [row(0, 50), row(24, 85), row(25, 86)] }]);
  });
});
