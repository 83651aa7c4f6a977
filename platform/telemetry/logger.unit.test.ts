import { expect, it } from 'vitest';
import { createLogger, describeError } from './logger.ts';

function linesOf(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger({ level: 'info', service: 'test', destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line));
}

it('writes one JSON object a line, with the service and an ISO time, and nothing below its level', () => {
  const [line, ...others] = linesOf((log) => {
    log.debug('quiet');
    log.info({ route: '/a' }, 'two\nlines');
  });
  expect(others).toEqual([]);
  expect(line).toMatchObject({ level: 30, service: 'test', route: '/a', msg: 'two\nlines' });
  expect(line!.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

it('removes what tells who somebody is, should it slip in', () => {
  const [line] = linesOf((log) =>
    log.info({ ssn: '123-45-6789', user: { email: 'a@b', first_name: 'Ana' }, id: 7 }, 'x'),
  );
  expect(JSON.stringify(line)).not.toMatch(/123|a@b|Ana/);
  expect(line).toMatchObject({ id: 7 });
});

it('tells an error with its causes, without what it quotes or what PostgreSQL adds', () => {
  const cause = Object.assign(new Error('invalid input syntax for type date: "Mrs "Secret""\nsecond line'), {
    code: '22007',
    constraint: 'c',
    detail: 'Key (name)=(Secret) exists',
    where: 'Secret',
  });
  const told = describeError(new Error('failed', { cause }));
  expect(told).toMatchObject({ type: 'Error', message: 'failed', cause: { code: '22007', constraint: 'c' } });
  expect(JSON.stringify(told)).not.toContain('Secret');
  expect(JSON.stringify(told)).toContain('logger.unit.test.ts');
  expect(describeError('thrown text')).toEqual({ type: 'string' });
  const lengthy = describeError(new Error('x'.repeat(5_000))) as { message: string };
  expect(lengthy.message).toHaveLength(500);
});
