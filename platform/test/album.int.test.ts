import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bytes, defineContract, operation, record, uuid } from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import { defineService, noReply, replyBytes } from '../service/index.ts';
import { problemIn } from '../testing/expect-problem.ts';
import { startTestHospital, type TestHospital } from '../testing/index.ts';

const albumContract = defineContract({
  service: 'album',
  path: '/api/album',
  describe: 'Pictures of people, for the tests of what is not JSON.',
  permissions: { 'patient:read': { describe: 'See and change pictures', roles: ['clerk'] } },
  operations: {
    setPicture: operation({
      method: 'PUT',
      path: '/:id',
      summary: 'Set a picture',
      permission: 'patient:read',
      audit: { action: 'update', of: 'patient', patientParam: 'id' },
      params: record({ id: uuid() }),
      body: bytes(),
      bodyTypes: ['image/png', 'image/jpeg'],
      bodyLimit: 1_000,
    }),
    getPicture: operation({
      method: 'GET',
      path: '/:id',
      summary: 'See a picture',
      permission: 'patient:read',
      audit: { action: 'read', of: 'patient', patientParam: 'id' },
      params: record({ id: uuid() }),
      reply: bytes(),
      replyTypes: ['image/png'],
    }),
  },
  events: {},
});

const happened: string[] = [];
/** Keeps pictures in memory; brings a library with routes of its own, a job, and something to stop. */
const albumService = defineService<typeof albumContract>({
  contract: albumContract,
  needs: [],
  stateTables: [],
  projections: [],
  start() {
    const pictures = new Map<string, Uint8Array>();
    return {
      handlers: {
        async setPicture(call, { params, body }) {
          call.disclose(params.id);
          pictures.set(params.id, body);
          return noReply;
        },
        async getPicture(call, { params }) {
          call.disclose(params.id);
          return replyBytes(pictures.get(params.id)!, 'image/png');
        },
      },
      mounts: [
        {
          path: '/library',
          handle(request, response, { address }) {
            const chunks: Buffer[] = [];
            request.on('data', (chunk) => chunks.push(chunk));
            request.on('end', () => response.end(`${request.method} ${address} ${Buffer.concat(chunks)}`));
          },
        },
      ],
      jobs: [{ name: 'rarely', cron: '0 0 1 1 *', run: async () => undefined }],
      ready: async () => void happened.push('ready'),
      stop: async () => void happened.push('stopped'),
    };
  },
});

const clerk = { id: 'ana', roles: ['clerk'] };
let hospital: TestHospital;
beforeAll(async () => {
  hospital = await startTestHospital({ services: [albumService], postgres: inject('postgres') });
});
afterAll(async () => {
  await hospital.stop();
  expect(happened).toEqual(['ready', 'stopped']);
});

describe('what is not JSON', () => {
  const picture = new Uint8Array([0x89, 0x50, 0, 0xff, 0xd8]);

  it('goes there and back over HTTP and within the process, with its type', async () => {
    const id = newId();
    const client = await hospital.as(albumContract, clerk);
    await client.setPicture({ params: { id }, body: picture });
    expect(Buffer.from(await client.getPicture({ params: { id } }))).toEqual(Buffer.from(picture));
    const response = await hospital.fetch(`/api/album/${id}`, { user: clerk });
    expect(response.headers.get('content-type')).toBe('image/png');
    const inside = hospital.host.client(albumContract);
    await inside.setPicture({ params: { id }, body: new Uint8Array([1]) });
    expect(await inside.getPicture({ params: { id } })).toEqual(new Uint8Array([1]));
  });

  it('is refused when it is of another type or too large', async () => {
    const put = (body: Uint8Array<ArrayBuffer> | string, type: string) =>
      hospital.fetch(`/api/album/${newId()}`, { method: 'PUT', user: clerk, body, headers: { 'content-type': type } });
    expect(await problemIn(await put('{}', 'application/json'))).toMatchObject({ code: 'media-type' });
    expect(await problemIn(await put(new Uint8Array(2_000), 'image/png'))).toMatchObject({ code: 'body-too-large' });
  });

  it('that a library answers is left to it, body and all', async () => {
    const response = await fetch(`${hospital.url}/library/a/b`, {
      method: 'PUT',
      body: '{"half":',
      headers: { 'content-type': 'application/json' },
    });
    expect(await response.text()).toBe('PUT 127.0.0.1 {"half":');
  });
});

describe('a service whose migration fails', () => {
  it('does not start, and leaves no connection', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hms-migrations-'));
    await writeFile(join(folder, '0001-broken.sql'), 'create tabel pictures ()');
    try {
      const broken = { ...albumService, migrations: pathToFileURL(`${folder}/`) };
      const starting = startTestHospital({ services: [broken], postgres: inject('postgres') });
      await expect(starting).rejects.toThrow('the migration album/0001-broken.sql failed');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
