import { clinicalContract } from '@hms/contracts/clinical';
import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { joinTables, readGrowthTables } from '../growth/read-growth-table.ts';
import { reachHospital } from '../reach-hospital.ts';

const MONTHS = /^(\d+)-(\d+)$/;
const CODE = /^[a-z0-9-]{2,40}$/;

export default defineCommand({
  usage: 'growth <file…> --code CODE --title TITLE --source SOURCE --months FROM-TO [--restricted]',
  about:
    'Loads a reference by which children’s growth is judged, in place of one of the same code: the tables of the LMS method as WHO and CDC publish them, with the columns L, M and S beside the age, length or height. The names of the files tell what was measured, and those of WHO whose. What is loaded goes before the CDC 2000 charts that the hospital starts with; CDC recommends the WHO standards until 24 months: --code who-2006 --months 0-24 --restricted.',
  options: {
    code: { describe: 'What the hospital calls it, in small letters, digits and hyphens.', value: 'CODE' },
    title: { describe: 'What people call it.', value: 'TITLE' },
    source: { describe: 'Who published it, where and when.', value: 'SOURCE' },
    months: { describe: 'From which to which age it is used, in months.', value: 'FROM-TO' },
    restricted: { describe: 'Weight goes on linearly beyond 3 standard deviations, as the WHO standards have it.' },
  },
  settings: [],
  operands: [1, 40],
  async run(invocation) {
    const { operands, options, terminal } = invocation;
    const { code, title, source, months, restricted } = options;
    const [, from, to] = MONTHS.exec(months ?? '') ?? [];
    if (!code || !CODE.test(code) || !title || !source || !from || !to)
      throw invalid('not-said', 'Say --code, --title, --source and --months, e.g. --months 0-24.');
    const tables = joinTables((await Promise.all(operands.map(readGrowthTables))).flat());
    await using hospital = await reachHospital(invocation);
    const loaded = await hospital.clientOf(clinicalContract).loadGrowthReference({
      params: { code },
      body: { title, source, from_months: Number(from), to_months: Number(to), restricted, tables },
    });
    terminal.print(
      `${loaded.title}: ${tables.length} tables of ${loaded.measures.join(', ')}, used from ${from} to ${to} months`,
    );
  },
});
