export interface Flag {
  readonly active: boolean;
  readonly enabled: boolean;
  readonly facilities: readonly string[];
  readonly roles: readonly string[];
}

/** Whether a feature is on for somebody: an empty list of facilities or roles leaves nobody out. */
export function isOn(flag: Flag, somebody: { readonly facility: string | null; readonly roles: readonly string[] }) {
  const here = flag.facilities.length === 0 || flag.facilities.some((facility) => facility === somebody.facility);
  const theirs = flag.roles.length === 0 || flag.roles.some((role) => somebody.roles.includes(role));
  return flag.active && flag.enabled && here && theirs;
}
