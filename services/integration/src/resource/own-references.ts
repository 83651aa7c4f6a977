import { isObject, type Resource } from './resource.ts';

/** A copy whose references to this server are relative: wherever it will be reached, they stay right. */
export function withoutOwnAddress(resource: Resource, base: string): Resource {
  const own = `${base}/`;
  const relative = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(relative);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        name === 'reference' && typeof each === 'string' && each.startsWith(own)
          ? each.slice(own.length)
          : relative(each),
      ]),
    );
  };
  return JSON.stringify(resource).includes(own) ? (relative(resource) as Resource) : resource;
}
