import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accountContract, accountService, tallyContract, tallyService } from '../testing/bank/index.ts';
import { fuzzContract } from '../testing/fuzz-contract.ts';
import { startTestHospital, type TestHospital } from '../testing/index.ts';

let hospital: TestHospital;
beforeAll(async () => {
  hospital = await startTestHospital({ services: [accountService, tallyService], postgres: inject('postgres') });
});
afterAll(() => hospital.stop());

it('no generated request makes a service fail or tell of its inside', { timeout: 120_000 }, async () => {
  // `careless` is an error on purpose.
  const report = await fuzzContract({
    hospital,
    contract: accountContract,
    except: ['careless'],
    runs: 80,
    time: 40_000,
  });
  expect(report.statuses.openAccount).toHaveProperty('201');
  expect(report.statuses.getAccount).toHaveProperty('200');
  expect(report.statuses.postAmount).toHaveProperty('200');
  await fuzzContract({ hospital, contract: tallyContract, runs: 40 });
  await hospital.processAll();
});

it('a service that does fail is found out', async () => {
  const except = Object.keys(accountContract.operations).filter((id) => id !== 'careless' && id !== 'openAccount');
  await expect(fuzzContract({ hospital, contract: accountContract, except })).rejects.toThrow(/500: .*"internal"/);
});
