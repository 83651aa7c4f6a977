import { configContract } from '@hms/contracts/config';
import type { Subscription } from '@hms/platform/service';
import { changeStaff } from './followed-staff.ts';

/** Keeps who works in the hospital, by account: encounters name who treats. */
export const followStaff = {
  from: configContract,
  events: ['config.staff.created', 'config.staff.updated'],
  batch: 100,
  async handle(tx, { stream_id, data }) {
    changeStaff(tx, stream_id, data);
  },
} satisfies Subscription<typeof configContract> as unknown as Subscription;
