import { expect, it } from 'vitest';
import { defineContract } from '../contract/index.ts';
import { defineService } from './definition.ts';
import { inStartOrder } from './start-order.ts';

const service = (name: string, ...needs: string[]) =>
  defineService({
    contract: defineContract({
      service: name,
      path: `/api/${name}`,
      describe: name,
      permissions: {},
      operations: {},
      events: {},
    }),
    needs,
    stateTables: [],
    projections: [],
    start: () => ({ handlers: {} }),
  });
const names = (...services: ReturnType<typeof service>[]) =>
  inStartOrder(services).map(({ contract }) => contract.service);

it('puts services after those that they need, each once', () => {
  expect(names(service('c', 'b', 'a'), service('b', 'a'), service('a'))).toEqual(['a', 'b', 'c']);
});

it('leaves out needs that run elsewhere', () => {
  expect(names(service('b', 'elsewhere'))).toEqual(['b']);
});

it('names the circle in which services need each other', () => {
  expect(() => names(service('a', 'b'), service('b', 'c'), service('c', 'a'))).toThrow('a → b → c → a');
});
