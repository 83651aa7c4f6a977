import type { InboxResult } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { changeEntry } from '../entries/change-entry.ts';
import { listEntries } from '../entries/list-entries.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { workList } from '../entries/work-list.ts';
import { resultKind } from './result-kind.ts';

const SEVERITY = `array_position(array['critical', 'abnormal', 'none', 'normal'], document -> 'fields' ->> 'flag')`;

export const resultHandlers = (service: ClinicalService) => ({
  listResults: listEntries<'listResults'>(service, resultKind, 'results'),

  receiveResult: recordEntry<'receiveResult', 'clinical.result.received'>(
    service,
    resultKind,
    'clinical:record',
    ({ body: { encounter_id: _encounter, ...given } }) => ({
      ...given,
      acknowledged_at: null,
      acknowledged_by: null,
      comment: null,
    }),
  ),

  listResultInbox: (async (call, { query }) => {
    const { items, ...turning } = await workList<InboxResult>(service, call, 'clinical:read', {
      kind: resultKind,
      terms: [
        [`document -> 'fields' ->> 'recipient' = ?`, query.recipient?.toLowerCase()],
        [`document -> 'fields' ->> 'flag' = ?`, query.flag],
      ],
      order: `${SEVERITY}, occurred_at`,
      page: query,
    });
    return reply({ results: items, ...turning });
  }) as Handler<ClinicalOperations['listResultInbox']>,

  acknowledgeResult: changeEntry<'acknowledgeResult'>(
    service,
    resultKind,
    'clinical:document',
    ({ said, body, call }) => {
      if (said.acknowledged_at)
        throw conflict('acknowledged-already', 'Somebody has acknowledged this already.', {
          members: { acknowledged_by: said.acknowledged_by },
        });
      const { actor } = call.cause;
      const data = { acknowledged_at: call.now.toISOString(), acknowledged_by: actor, comment: body.comment ?? null };
      return [{ type: 'clinical.result.acknowledged', data }];
    },
  ),
});
