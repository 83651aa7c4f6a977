/** As much of a browser as signing in needs: cookies by path, and redirections one at a time. */
export interface Browser {
  go(url: string, init?: RequestInit): Promise<Response>;
  submit(url: string, fields: Record<string, string>): Promise<Response>;
}

interface Cookie {
  value: string;
  path: string;
}

export function openBrowser(origin: string): Browser {
  const jar = new Map<string, Cookie>();

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const key = `${name} ${path}`;
    if (attributes.some((attribute) => /1970/.test(attribute))) jar.delete(key);
    else jar.set(key, { value, path });
  }

  const browser: Browser = {
    async go(target, init = {}) {
      const url = new URL(target, origin);
      // The hospital's name leads to the test server, as DNS would.
      const local = new URL(url.pathname + url.search, origin);
      const cookie = [...jar]
        .filter(([, { path }]) => url.pathname.startsWith(path))
        .map(([key, { value }]) => `${key.split(' ')[0]}=${value}`)
        .join('; ');
      const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
      const response = await fetch(local, { ...init, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) keep(line);
      return response;
    },
    submit: (url, fields) =>
      browser.go(url, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
  };
  return browser;
}

/** Where a redirection leads. */
export const locationOf = (response: Response): string => {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`no redirection but ${response.status}`);
  return location;
};
