const PROGRAMS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Headless)?(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*\bSafari\//],
] as const;

const SYSTEMS = [
  ['Android', /Android/],
  ['iPad', /iPad/],
  ['iPhone', /iPhone/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;

const LONGEST = 60;

/**
 * What a browser says of itself (User-Agent), as a person would: `Firefox 140, Windows`. The first that fits counts, for
 * browsers name others beside themselves. Other programs are shown as they say it, shortened.
 */
export function deviceOf(userAgent: string | null): string | undefined {
  if (!userAgent) return undefined;
  const program = PROGRAMS.map(([name, pattern]) => [name, pattern.exec(userAgent)?.[1]] as const).find(
    ([, version]) => version,
  );
  const system = SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0];
  if (!program) return userAgent.slice(0, LONGEST);
  return [program.join(' '), system].filter(Boolean).join(', ');
}
