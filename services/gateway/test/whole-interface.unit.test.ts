import { routeTable } from '@hms/contracts/gateway';
import type { Contract } from '@hms/platform/contract';
import { openApiDocument } from '@hms/platform/http';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyContract } from './every-contract.ts';

describe('the interface of the whole hospital', () => {
  let contracts: Contract[];
  beforeAll(async () => {
    contracts = await everyContract();
  });

  it('is a valid OpenAPI document with every operation in it', async () => {
    expect(contracts.length).toBeGreaterThan(3);
    const document = openApiDocument(contracts, { publicUrl: 'https://hms.example' });
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((each) => each.operationId));
    const declared = contracts.reduce((sum, { operations }) => sum + Object.keys(operations).length, 0);
    expect(new Set(ids).size).toBe(declared);
  });

  it('has one service for each path', () => {
    expect(new Set(routeTable(contracts).map(({ service }) => service)).size).toBe(contracts.length);
  });
});
