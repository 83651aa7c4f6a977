import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import {
  bytes,
  defineContract,
  line,
  maskedUnless,
  nullable,
  operation,
  personal,
  record,
  Type,
  uuid,
} from '../../contract/index.ts';
import { openApiDocument } from './document.ts';

const Place = record({ city: line(100), street: Type.Optional(line(100)) });
const Animal = record({
  id: uuid(),
  version: Type.Integer(),
  name: personal(line(40)),
  chip: maskedUnless('animal:read-chip', nullable(line(11))),
  home: nullable(Place),
  found_at: Type.Optional(personal(Place)),
});
const path = record({ id: uuid({ description: 'The animal’s UUID' }) });

const zoo = defineContract({
  service: 'zoo',
  path: '/api/animals',
  describe: 'Animals.',
  permissions: { 'animal:read': { describe: 'See', roles: [] }, 'animal:write': { describe: 'Change', roles: [] } },
  schemas: { Place },
  operations: {
    getAnimal: operation({
      method: 'GET',
      path: '/:id',
      summary: 'Read an animal',
      permission: 'animal:read',
      audit: { action: 'read', of: 'animal' },
      params: path,
      reply: Animal,
    }),
    createAnimal: operation({
      method: 'POST',
      path: '/',
      summary: 'Admit an animal',
      permission: 'animal:write',
      audit: { action: 'create', of: 'animal' },
      body: record({ name: line(40), home: Type.Optional(Place) }),
      reply: Animal,
      status: 201,
    }),
    updateAnimal: operation({
      method: 'PATCH',
      path: '/:id',
      summary: 'Change an animal',
      permission: 'animal:write',
      audit: { action: 'update', of: 'animal' },
      params: path,
      body: record({ name: Type.Optional(line(40)) }),
      reply: Animal,
      ifMatch: 'required',
    }),
    listAnimals: operation({
      method: 'GET',
      path: '/',
      summary: 'List animals',
      permission: 'public',
      audit: 'none',
      query: record({ page: Type.Optional(Type.Integer({ minimum: 1 })), name: line(40) }),
      reply: record({ animals: Type.Array(Animal) }),
    }),
    putPhoto: operation({
      method: 'PUT',
      path: '/:id/photo',
      summary: 'Keep a photo',
      permission: 'internal',
      audit: { action: 'update', of: 'animal' },
      params: path,
      body: bytes(),
      bodyTypes: ['image/png', 'image/jpeg'],
    }),
  },
  events: {},
  topic: { name: 'zoo-events', partitions: 1, retentionDays: 7 },
});

const farm = defineContract({
  service: 'farm',
  path: '/api/farm',
  describe: 'Other animals.',
  permissions: {},
  schemas: { Place: record({ field: line(40) }) },
  operations: {
    getAnimal: operation({
      method: 'GET',
      path: '/',
      summary: 'Read the animal',
      permission: 'signed-in',
      audit: { action: 'read', of: 'animal' },
      reply: record({ places: Type.Array(record({ field: line(40) })) }),
    }),
  },
  events: {},
});

const options = { publicUrl: 'https://hms.example', version: '1.2.3' };
const document = openApiDocument([zoo], options);
const at = (path: string, method: string) => document.paths[path]![method]!;

/** Every reference in the document. */
const references = (node: unknown): string[] =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [value] : references(value)));

describe('the OpenAPI document', () => {
  it.each([
    ['one contract', [zoo]],
    ['contracts that mean different things by one name', [zoo, farm]],
    ['none', []],
  ])('of %s is valid, and every reference leads somewhere', async (_what, contracts) => {
    const made = openApiDocument(contracts, options);
    const { valid, errors } = await new Validator().validate(structuredClone(made) as never);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    for (const reference of references(made)) {
      const [, room, part, name] = reference.split('/');
      expect(made, reference).toHaveProperty([room!, part!, name!]);
    }
  });

  it('names schemas that several operations share, and refers to them wherever they stand', () => {
    expect(Object.keys(document.components.schemas!)).toEqual(['Problem', 'Place', 'Animal']);
    const animal = { $ref: '#/components/schemas/Animal' };
    expect(at('/api/animals/{id}', 'get').responses).toHaveProperty(
      [200, 'content', 'application/json', 'schema'],
      animal,
    );
    expect(at('/api/animals', 'get').responses).toHaveProperty(
      [200, 'content', 'application/json', 'schema', 'properties', 'animals', 'items'],
      animal,
    );
    expect(document.components.schemas!.Animal).toMatchObject({
      properties: {
        home: { anyOf: [{ $ref: '#/components/schemas/Place' }, { type: 'null' }] },
        found_at: { $ref: '#/components/schemas/Place', 'x-personal': true },
      },
    });
  });

  it('puts the service before a name, of a schema or an operation, that two services use differently', () => {
    const both = openApiDocument([zoo, farm], options);
    const names = Object.keys(both.components.schemas!);
    expect(names).toEqual(['Problem', 'ZooPlace', 'ZooAnimal', 'FarmPlace', 'FarmAnimal']);
    const ids = Object.values(both.paths).flatMap((path) => Object.values(path).map((each) => each.operationId));
    expect(ids).toEqual(['zooGetAnimal', 'updateAnimal', 'createAnimal', 'listAnimals', 'putPhoto', 'farmGetAnimal']);
  });

  it('says who may call, what it leaves on the trail, and which fields are personal or masked', () => {
    expect(at('/api/animals/{id}', 'get')).toMatchObject({
      operationId: 'getAnimal',
      tags: ['zoo'],
      security: [{ accessToken: [] }, { openId: [] }],
      'x-permission': 'animal:read',
      'x-audit': { action: 'read', of: 'animal' },
    });
    expect(at('/api/animals', 'get')).toMatchObject({ security: [], 'x-permission': 'public', 'x-audit': 'none' });
    expect(at('/api/animals/{id}/photo', 'put')).toMatchObject({ 'x-internal': true });
    expect(document.components.schemas!.Animal).toMatchObject({
      properties: { name: { 'x-personal': true }, chip: { 'x-masked-unless': 'animal:read-chip' } },
    });
  });

  it('lists parameters and the headers that an operation takes', () => {
    const names = (path: string, method: string) =>
      at(path, method).parameters.map(({ name, $ref }) => name ?? $ref?.split('/').at(-1));
    expect(names('/api/animals', 'get')).toEqual(['page', 'name', 'CorrelationId']);
    expect(names('/api/animals/{id}', 'patch')).toEqual([
      'id',
      'IfMatch',
      'IdempotencyKey',
      'PurposeOfUse',
      'CorrelationId',
    ]);
    expect(at('/api/animals', 'get').parameters).toMatchObject([
      { name: 'page', in: 'query', required: false, schema: { type: 'integer', minimum: 1 } },
      { name: 'name', in: 'query', required: true },
      {},
    ]);
    expect(at('/api/animals/{id}', 'get').parameters).toMatchObject([
      { in: 'path', required: true, description: 'The animal’s UUID', schema: { type: 'string', format: 'uuid' } },
      {},
      {},
    ]);
  });

  it('lists the failures that an operation can answer, as problem details', () => {
    const statuses = (path: string, method: string) => Object.keys(at(path, method).responses);
    expect(statuses('/api/animals', 'get')).toEqual(['200', '400', '429', '500', '503']);
    expect(statuses('/api/animals', 'post')).toEqual([
      '201',
      '400',
      '401',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ]);
    expect(statuses('/api/animals/{id}', 'patch')).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '422',
      '428',
      '429',
      '500',
      '503',
    ]);
    expect(document.components.responses!.notFound).toHaveProperty(['content', 'application/problem+json', 'schema'], {
      $ref: '#/components/schemas/Problem',
    });
  });

  it('says where an answer has a version or a place, and where bodies are bytes', () => {
    const headersOf = (path: string, method: string, status: string) =>
      Object.keys(at(path, method).responses[status]!.headers!);
    expect(headersOf('/api/animals', 'post', '201')).toEqual(['X-Correlation-Id', 'ETag', 'Location']);
    expect(headersOf('/api/animals', 'get', '200')).toEqual(['X-Correlation-Id']);
    const photo = at('/api/animals/{id}/photo', 'put');
    expect(Object.keys(photo.requestBody!.content)).toEqual(['image/png', 'image/jpeg']);
    expect(photo.responses['204']).not.toHaveProperty('content');
  });
});
