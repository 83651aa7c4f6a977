import assert from 'node:assert/strict';

/** What tells of the inside: stacks, paths, SQL, names of the driver, the database and its objects. */
const INTERNAL =
  /\n\s+at |node_modules|\.ts\b|\/platform\/|\/services\/|\bselect .+ from |\binsert into |\bupdate .+ set |violates|constraint|relation "|syntax error|postgres|pg_|ECONN|TypeError|RangeError|SyntaxError|undefined|\[object/i;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlation_id: string;
  readonly [member: string]: unknown;
}

/** Fails unless the answer is a whole problem (RFC 9457) that says nothing of the inside. @returns the problem */
export function expectProblem(answer: { status: number; contentType: string | null; text: string }): Problem {
  const where = `answer ${answer.status}: ${answer.text.slice(0, 500)}`;
  assert.ok(answer.status >= 400, where);
  assert.match(answer.contentType ?? '', /^application\/problem\+json/, where);
  const problem = JSON.parse(answer.text) as Problem;
  assert.equal(problem.status, answer.status, where);
  assert.match(problem.code, /^[a-z0-9-]+$/, where);
  assert.equal(problem.type, `urn:hms:problem:${problem.code}`, where);
  assert.match(problem.correlation_id, /^[0-9a-f-]{36}$/, where);
  assert.ok(problem.title && problem.detail, where);
  expectNothingInside(answer.text);
  return problem;
}

/** Fails where a text tells of the inside. */
export function expectNothingInside(text: string): void {
  assert.doesNotMatch(text.replaceAll('\\', ''), INTERNAL, text.slice(0, 500));
}

/** The same for an answer of fetch. */
export async function problemIn(response: Response): Promise<Problem> {
  const contentType = response.headers.get('content-type');
  return expectProblem({ status: response.status, contentType, text: await response.text() });
}
