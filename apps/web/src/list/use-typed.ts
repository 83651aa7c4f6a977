import { useEffect, useRef, useState } from 'react';

/** A pause in typing after which what was typed counts, in milliseconds. */
const PAUSE = 120;

/**
 * What somebody types into a field whose value stands in the address. It comes back from there late, when more may have been typed: what
 * was sent itself is not taken for news.
 *
 * @returns what the field shows, and what sets it
 */
export function useTyped(value: string, onChange: (value: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const sent = useRef<string[]>([]);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    const own = sent.current.indexOf(value);
    if (own < 0) setTyped(value);
    else sent.current.splice(0, own + 1);
  }, [value]);
  useEffect(() => {
    if (typed === (sent.current.at(-1) ?? value)) return;
    const timer = setTimeout(() => {
      sent.current.push(typed);
      tell.current(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return [typed, setTyped];
}
