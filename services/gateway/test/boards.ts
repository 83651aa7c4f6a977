import { randomUUID } from 'node:crypto';
import type { RowAttributes } from '@hms/platform/security';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital, type TestUser } from '@hms/platform/testing';
import type { FastifyInstance } from 'fastify';
import { inject } from 'vitest';
import { type GatewayOptions, serveGateway } from '../src/gateway.ts';
import type { GatewaySettings } from '../src/settings.ts';
import { boardContract, boardServiceWith } from './board-service.ts';
import { edgeOf, settingsWith } from './front-door.ts';
import { type LiveClient, openLive } from './live-client.ts';

export const PUBLIC = 'https://hms.example';
export const today = { ward: 'north', day: '2026-03-02' };
export const tomorrow = { ward: 'north', day: '2026-03-03' };
export const ana = { id: 'ana', roles: ['clerk'] };
export const ben = { id: 'ben', roles: ['clerk'] };
export const nils = { id: 'nils', roles: ['nurse'] };

type Body = Parameters<Client<typeof boardContract>['happen']>[0]['body'];

/** A hospital of boards with doors that people follow them through. */
export interface Boards {
  readonly hospital: TestHospital;
  /** Rows that decide who may follow a record; none for records that are not there. */
  readonly rows: Map<string, RowAttributes | Error>;
  openDoor(
    live?: GatewayOptions['live'],
    settings?: Partial<GatewaySettings>,
  ): Promise<{ readonly app: FastifyInstance; readonly url: string }>;
  open(...parameters: Parameters<typeof openLive>): Promise<LiveClient>;
  openAs(user: TestUser, url: string): Promise<LiveClient>;
  /** @returns the id of what it happened to */
  happen(what: Partial<Body> & Pick<Body, 'type'>): Promise<string>;
  placed(where: typeof today): Promise<string>;
  changed(id: string, expected?: number): Promise<string>;
  /** Closes all doors and sockets. */
  closeDoors(): Promise<void>;
}

export async function startBoards(): Promise<Boards> {
  const rows = new Map<string, RowAttributes | Error>();
  const sockets: LiveClient[] = [];
  const doors: FastifyInstance[] = [];
  const service = boardServiceWith(async (id) => {
    const row = rows.get(id);
    if (row instanceof Error) throw row;
    return row;
  });
  const hospital = await startTestHospital({ services: [service], postgres: inject('postgres') });
  const client = await hospital.as(boardContract, ana);

  async function open(...parameters: Parameters<typeof openLive>): Promise<LiveClient> {
    const opened = await openLive(...parameters);
    sockets.push(opened);
    return opened;
  }
  async function happen(what: Partial<Body> & Pick<Body, 'type'>): Promise<string> {
    const body = { id: randomUUID(), expected: 0, data: {}, ...what };
    await client.happen({ body });
    return body.id;
  }
  return {
    hospital,
    rows,
    async openDoor(live = {}, settings = {}) {
      const app = serveGateway(hospital.host, {
        ...(await edgeOf(hospital)),
        settings: settingsWith(settings),
        publicUrl: PUBLIC,
        live,
      });
      doors.push(app);
      return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
    },
    open,
    openAs: async (user, url) => open(url, await hospital.issuer.token(user)),
    happen,
    placed: (where) => happen({ type: 'card.placed', data: where }),
    changed: (id, expected = 0) => happen({ type: 'record.changed', id, expected }),
    async closeDoors() {
      for (const { socket } of sockets.splice(0)) socket.terminate();
      for (const door of doors.splice(0)) await door.close();
    },
  };
}
