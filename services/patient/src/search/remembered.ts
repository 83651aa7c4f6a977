/** Remembers what was worked out, each answer for its while, and so many at most; the oldest make room. */
export function remembered<Value>(most: number, now: () => number) {
  const known = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get(key: string): Value | undefined {
      const entry = known.get(key);
      return entry && entry.until > now() ? entry.value : undefined;
    },
    set(key: string, value: Value, milliseconds: number): void {
      known.delete(key);
      if (known.size >= most) for (const [oldest] of known.entries().take(1)) known.delete(oldest);
      known.set(key, { value, until: now() + milliseconds });
    },
  };
}
