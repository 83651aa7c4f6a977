import { invalid } from '@hms/platform/contract';
import type { Answer, Exchange, FhirRequest } from '../interactions/fhir-request.ts';
import { findVisible, requireType } from '../interactions/read.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { type Issue, outcomeOf } from '../resource/issue.ts';
import { asResource } from '../resource/read-body.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { validate } from '../resource/validate.ts';
import { validateRules } from '../resource/validate-rules.ts';
import { findProfile } from './find-profile.ts';
import { validateProfile } from './validate-profile.ts';

/** `$validate`: the base definitions, their rules, and the profiles that are named or that the resource claims. */
export async function validateOperation(
  exchange: Exchange,
  type: string | undefined,
  id: string | undefined,
  request: FhirRequest,
): Promise<Answer> {
  if (type !== undefined) requireType(type);
  const { resource, profile } = await subjectOf(exchange, type, id, request);
  const issues: Issue[] =
    type !== undefined && resource.resourceType !== type
      ? [{ severity: 'error', code: 'invalid', diagnostics: `The resource is no ${type}.` }]
      : validate(resource);
  if (issues.length === 0) issues.push(...validateRules(resource));
  const claimed = Array.isArray(resource.meta?.profile)
    ? resource.meta.profile.filter((each) => typeof each === 'string')
    : [];
  for (const url of profile ? [profile] : claimed)
    issues.push(...(await byProfile(exchange, resource, url, profile !== undefined)));
  exchange.call.disclose();
  return { status: 200, text: JSON.stringify(outcomeOf(issues)) };
}

async function byProfile(exchange: Exchange, resource: Resource, url: string, isAsked: boolean): Promise<Issue[]> {
  const found = await findProfile(exchange, url);
  if (found) return found.flatMap((elements) => validateProfile(resource, elements));
  return [
    {
      severity: isAsked ? 'error' : 'warning',
      code: 'not-found',
      diagnostics: `The profile ${url.slice(0, 200)} is not stored here.`,
    },
  ];
}

async function subjectOf(exchange: Exchange, type: string | undefined, id: string | undefined, request: FhirRequest) {
  const asked = (name: string) => request.query.find(([each]) => each === name)?.[1];
  const profile = asked('profile');
  if (request.method === 'GET') {
    if (type === undefined || id === undefined)
      throw invalid('nothing-to-validate', 'Send the resource, or name one by its id.');
    exchange.access.require('r', type);
    const row = await findVisible(exchange, type, id);
    return { resource: parseExactly(row.content!) as Resource, profile };
  }
  const body = asResource(request.body());
  if (body.resourceType !== 'Parameters' || type === 'Parameters') return { resource: body, profile };
  const parts = Array.isArray(body.parameter) ? body.parameter.filter(isObject) : [];
  const part = (name: string) => parts.find((each) => each.name === name);
  const named = part('profile');
  const inBody = [named?.valueUri, named?.valueCanonical, named?.valueUrl].find((each) => typeof each === 'string') as
    | string
    | undefined;
  return { resource: asResource(part('resource')?.resource), profile: profile ?? inBody };
}
