import { conflict } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { countCodes, gatherWordsOf, writeCodes } from './codes-table.ts';
import { isOlder } from './is-older.ts';
import { editionOf, findList, findListInUse, openList, putToUse, removeListsBeside } from './lists-table.ts';
import { searchCodes } from './search-codes.ts';

const LIMIT = 20;

export const diagnosisCodeHandlers = ({ database }: ClinicalService) => ({
  searchDiagnosisCodes: (async (_call, { query: { search, limit = LIMIT, billable } }) => {
    const used = await findListInUse(database);
    if (!used) return reply({ codes: [], edition: null });
    const codes = await searchCodes(database, { list: used.id, search, limit, billableOnly: billable === 'yes' });
    return reply({ codes, edition: used.edition });
  }) as Handler<ClinicalOperations['searchDiagnosisCodes']>,

  getCodeEdition: (async () => reply(editionOf(await findListInUse(database)))) as Handler<
    ClinicalOperations['getCodeEdition']
  >,

  loadDiagnosisCodes: (async (_call, { params: { digest }, body: { codes } }) => {
    const list = await database.transaction(async (tx) => {
      const id = await openList(tx, digest);
      writeCodes(tx, id, codes);
      return id;
    });
    return reply({ codes: await countCodes(database, list) });
  }) as Handler<ClinicalOperations['loadDiagnosisCodes']>,

  useDiagnosisCodes: (async (call, { params: { digest }, body: { edition, codes, older } }) => {
    const list = await findList(database, digest);
    const loaded = list === undefined ? 0 : await countCodes(database, list);
    if (list === undefined || loaded !== codes)
      throw conflict('list-incomplete', `${loaded} of ${codes} codes were loaded.`, { members: { loaded } });
    const used = await findListInUse(database);
    if (used && isOlder(edition, used.edition) && !older)
      throw conflict('newer-in-use', `The list of ${used.edition} is in use, which is newer.`, {
        members: { edition: used.edition },
      });
    await database.transaction(async (tx) => gatherWordsOf(tx, list));
    await database.transaction(async (tx) => putToUse(tx, list, edition, codes, call.now));
    while (await database.transaction((tx) => removeListsBeside(tx, list)));
    return reply(editionOf(await findListInUse(database)));
  }) as Handler<ClinicalOperations['useDiagnosisCodes']>,
});
