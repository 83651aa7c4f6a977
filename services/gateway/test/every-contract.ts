import { readdirSync } from 'node:fs';
import type { Contract } from '@hms/platform/contract';

const folder = new URL('../../../contracts/', import.meta.url);

/** The contracts of all services, as they lie in the contracts' folder. */
export async function everyContract(): Promise<Contract[]> {
  const rooms = readdirSync(folder, { withFileTypes: true }).filter(
    (room) => room.isDirectory() && room.name !== 'node_modules',
  );
  const modules = await Promise.all(rooms.map((room) => import(new URL(`${room.name}/index.ts`, folder).href)));
  return modules.flatMap((module) => Object.values(module).filter(isContract));
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'service' in value && 'operations' in value;
