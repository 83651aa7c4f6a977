import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accountContract, accountService, tallyContract, tallyService } from '../testing/bank/index.ts';
import { fuzzContract } from '../testing/fuzz-contract.ts';
import { startTestHospital, type TestHospital } from '../testing/index.ts';

let hospital: TestHospital;
beforeAll(async () => {
  hospital = await startTestHospital({ services: [accountService, tallyService], postgres: inject('postgres') });
});
afterAll(() => hospital.stop());

it('no generated request makes a service fail or tell of its inside', { timeout: 60_000 }, async () => {
  // `careless` is an error on purpose.
  const report = await fuzzContract({
    hospital,
    contract: accountContract,
    except: ['careless'],
    runs: 100,
    time: 10_000,
  });
  for (const [operation, least] of Object.entries({
    openAccount: 201,
    getAccount: 200,
    postAmount: 200,
    renameOwner: 200,
  }))
    expect(report.statuses[operation], operation).toHaveProperty(String(least));
  console.log(report);
  console.log(await fuzzContract({ hospital, contract: tallyContract }));
  await hospital.processAll();
});

it('a service that does fail is found out', async () => {
  const except = Object.keys(accountContract.operations).filter((id) => id !== 'careless' && id !== 'openAccount');
  await expect(fuzzContract({ hospital, contract: accountContract, except })).rejects.toThrow(/500: .*"internal"/);
});
