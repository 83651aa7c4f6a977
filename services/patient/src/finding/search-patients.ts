import type { Reads } from '@hms/platform/database';
import { type Handler, replyText } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { listPatients } from '../search/list-patients.ts';
import type { ListRequest } from '../search/search-page.ts';
import { createPatientSearch, type PatientSearch } from '../search/search-patients.ts';
import { visibleRows } from './visible-rows.ts';

const PER_PAGE = 20;

export function searchPatients(service: PatientService): Handler<PatientOperations['searchPatients']> {
  const { ssn, now } = service;
  /** Searches share statements and counts with those that read from the same place. */
  const engines = new WeakMap<Reads, PatientSearch>();
  const engineOn = (reads: Reads): PatientSearch => {
    const engine = engines.get(reads) ?? createPatientSearch({ database: reads, ssnIndex: ssn.index, now });
    engines.set(reads, engine);
    return engine;
  };
  return async (call, { query }) => {
    const { search: text = '', page = 1, per_page: perPage = PER_PAGE, cursor, sort } = query;
    const request: ListRequest = {
      page,
      perPage,
      filter: {
        ...(query.is_active === undefined ? {} : { isActive: query.is_active }),
        ...(query.gender === undefined ? {} : { gender: query.gender }),
        ...(query.born_from === undefined ? {} : { bornFrom: query.born_from }),
        ...(query.born_to === undefined ? {} : { bornTo: query.born_to }),
      },
      ...(cursor === undefined ? {} : { cursor }),
      ...(sort === undefined ? {} : { sort }),
    };
    const searched = text.trim() !== '';
    if (searched) call.note(text);
    const found = searched
      ? await engineOn(call.reads).search({ ...request, text })
      : await listPatients(call.reads, request);
    const visible = await visibleRows(service, call, found);
    const shown = found.items.filter((_, index) => visible[index]);
    call.disclose(...found.ids.filter((_, index) => visible[index]));
    const beside = {
      total: found.total,
      total_is_estimate: found.totalIsEstimate,
      pages: Math.ceil(found.total / perPage),
      current_page: found.page,
      has_next: found.hasNext,
      has_previous: found.hasPrevious,
      next_cursor: found.nextCursor ?? null,
      similar_from: found.similarFrom === undefined ? null : visible.slice(0, found.similarFrom).filter(Boolean).length,
    };
    return replyText(`{"patients":[${shown.join(',')}],${JSON.stringify(beside).slice(1)}`);
  };
}
