import { describe, expect, it } from 'vitest';
import { kinds } from '../kinds.ts';
import { change, create, deactivate, reactivate } from './decide.ts';
import type { Entry } from './entry.ts';

const department = { id: 'd', version: 1, active: true, created_at: '', updated_at: '' } as Entry;
const closed = { ...department, active: false };
const ward: Entry = {
  ...department,
  ...kinds.ward.contract.initial,
  id: 'w',
  code: '3W',
  name: '3 West',
  department_id: 'd',
};

describe('an entry of the organisation', () => {
  it('begins with the initial values of its kind', () => {
    expect(create(kinds.ward, { code: '3W', name: '3 West', department_id: 'd' }, { d: department })).toEqual([
      {
        type: 'config.ward.created',
        data: { code: '3W', name: '3 West', department_id: 'd', kind: 'general', floor: null, contacts: [] },
      },
    ]);
  });

  it.each([
    ['is unknown', {}],
    ['is out of use', { d: closed }],
  ])('is not made where something that it refers to %s', (_why, referred) => {
    const make = () => create(kinds.ward, { code: '3W', name: '3 West', department_id: 'd' }, referred);
    expect(make).toThrow(expect.objectContaining({ code: 'not-in-use', members: { field: 'department_id' } }));
  });

  it.each([
    ['another name', { name: '3 West, Medical' }, { name: '3 West, Medical' }],
    ['the same name and another floor', { name: '3 West', floor: '3' }, { floor: '3' }],
  ])('records only what differs: %s', (_what, changes, data) => {
    expect(change(kinds.ward, ward, changes, { d: department })).toEqual([{ type: 'config.ward.updated', data }]);
  });

  it('leaves no event where nothing differs', () => {
    expect(change(kinds.ward, ward, { name: '3 West', contacts: [] }, { d: department })).toEqual([]);
    expect(deactivate(kinds.ward, { ...ward, active: false }, {}, null)).toEqual([]);
    expect(reactivate(kinds.ward, ward, { d: department }, null)).toEqual([]);
  });

  it('may be corrected while it and what it refers to are out of use', () => {
    const changes = change(kinds.ward, { ...ward, active: false }, { name: 'Old 3 West' }, { d: closed });
    expect(changes).toEqual([{ type: 'config.ward.updated', data: { name: 'Old 3 West' } }]);
  });

  it('goes out of use with a reason, once nothing builds on it', () => {
    expect(() => deactivate(kinds.ward, ward, { rooms: 2 }, null)).toThrow(
      expect.objectContaining({ code: 'still-in-use', members: { in_use_by: { rooms: 2 } } }),
    );
    expect(deactivate(kinds.ward, ward, { rooms: 0 }, 'renovation')).toEqual([
      { type: 'config.ward.deactivated', data: { reason: 'renovation' } },
    ]);
  });

  it('comes back only where what it refers to is in use', () => {
    const back = { ...ward, active: false };
    expect(() => reactivate(kinds.ward, back, { d: closed }, null)).toThrow(
      expect.objectContaining({ code: 'not-in-use' }),
    );
    expect(reactivate(kinds.ward, back, { d: department }, null)).toEqual([
      { type: 'config.ward.reactivated', data: { reason: null } },
    ]);
  });
});
