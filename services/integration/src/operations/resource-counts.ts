import { visibleSql } from '../access/visible-sql.ts';
import { definitions } from '../definitions/definitions.ts';
import type { Answer, Exchange } from '../interactions/fhir-request.ts';
import { createSql } from '../search/sql.ts';

/** Those of the trail are not kept here, and counted by nobody. */
const ELSEWHERE = 'AuditEvent';

/** `$get-resource-counts`: how many resources of each type the caller may read there are, as Parameters. */
export async function countResources({ service, access, call }: Exchange): Promise<Answer> {
  const types = Object.keys(definitions.search).filter((type) => type !== ELSEWHERE && access.mayRead(type));
  const sql = createSql();
  const visible = visibleSql(sql, access);
  const rows = await service.database.all(
    sql.query<{ type: string; count: number }>(
      `select r.type, count(*) from fhir_resources r
       where r.content is not null and r.type = any(${sql.add(types)}) and ${visible('r')} group by r.type`,
    ),
  );
  const counts = new Map(rows.map(({ type, count }) => [type, count]));
  const parameter = types.map((name) => ({ name, valueInteger: counts.get(name) ?? 0 }));
  // Numbers are about nobody.
  call.disclose();
  return { status: 200, text: JSON.stringify({ resourceType: 'Parameters', parameter }) };
}
