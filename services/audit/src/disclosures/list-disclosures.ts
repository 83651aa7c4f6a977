import { type Handler, reply, replyText } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { csv } from '../reading/csv.ts';
import { fileHeaders, MOST_LINES } from '../reading/export-entries.ts';
import { readDisclosures } from './read-disclosures.ts';

const PER_PAGE = 50;

export function listDisclosures(service: AuditService): Handler<AuditOperations['listDisclosures']> {
  return async (call, { params: { id: patient }, query }) => {
    const records = await service.mergedRecords.of(patient);
    call.disclose(...records);
    const { per_page: limit = PER_PAGE, only_accountable: onlyAccountable = false, ...asked } = query;
    const found = await readDisclosures(service, { ...asked, records, limit, onlyAccountable });
    return reply({
      patient,
      from: found.from.toISOString(),
      to: found.to.toISOString(),
      disclosures: found.disclosures,
      next_cursor: found.nextCursor,
    });
  };
}

const HEADER = ['date', 'who', 'name', 'address', 'what', 'purpose', 'purpose_code', 'exemption'];

export function exportDisclosures(service: AuditService): Handler<AuditOperations['exportDisclosures']> {
  return async (call, { params: { id: patient }, query }) => {
    const records = await service.mergedRecords.of(patient);
    call.disclose(...records);
    const { only_accountable: onlyAccountable = false, ...asked } = query;
    const found = await readDisclosures(service, { ...asked, records, limit: MOST_LINES, onlyAccountable });
    const rows = found.disclosures.map(({ date, who, what, purpose, exemption }) => [
      date,
      who.id,
      who.name,
      who.address,
      what,
      purpose.text,
      purpose.code,
      exemption,
    ]);
    return replyText(csv(HEADER, rows), fileHeaders('disclosures.csv', found.nextCursor));
  };
}
