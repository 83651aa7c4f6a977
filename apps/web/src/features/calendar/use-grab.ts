import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { CalendarColumn, Stretch } from './columns.ts';
import { at, beside, type Grab, grabOf, into, isMoved, STEP, until } from './grab.ts';

type Visit = CalendarColumn['visits'][number];

interface GrabControl {
  readonly grab: Grab | undefined;
  /** Whether the keyboard has it, which shows how to let it go. */
  readonly byKeyboard: boolean;
  begin(event: ReactPointerEvent, column: CalendarColumn, visit: Visit, what: 'move' | 'resize'): void;
  take(column: CalendarColumn, visit: Visit): void;
  /** @returns whether the key was meant for what is in the hand */
  press(key: string, shift: boolean): boolean;
}

/** Pixels that a pointer moves before a press is a drag. */
const THRESHOLD = 4;

/**
 * Takes visits in the hand: by pointer, dragged until it is let go, or by keyboard, from grabbing to dropping. Escape lets it
 * be where it was.
 *
 * @param grid holds an element `[data-column]` for each column, as high as the hours shown
 */
export function useGrab(options: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly columns: readonly CalendarColumn[];
  readonly hours: Stretch;
  readonly rightToLeft: boolean;
  readonly onDrop: (grab: Grab) => void;
}): GrabControl {
  const [grab, setGrab] = useState<Grab>();
  const [byKeyboard, setByKeyboard] = useState(false);
  const now = useRef(options);
  now.current = options;
  const held = useRef<{ grab: Grab; from: number } | undefined>(undefined);
  const stopDrag = useRef<() => void>(undefined);

  const hold = useCallback((next: Grab | undefined, from?: number) => {
    held.current = next && { grab: next, from: from ?? held.current?.from ?? next.from };
    setGrab(next);
  }, []);
  const letGo = useCallback(() => {
    const last = held.current;
    hold(undefined);
    setByKeyboard(false);
    if (last && isMoved(last.grab, last.from)) now.current.onDrop(last.grab);
  }, [hold]);
  const cancel = useCallback(() => {
    hold(undefined);
    setByKeyboard(false);
  }, [hold]);
  useEffect(() => () => stopDrag.current?.(), []);

  function begin(event: ReactPointerEvent, column: CalendarColumn, visit: Visit, what: 'move' | 'resize') {
    if (event.button !== 0) return;
    const { clientX, clientY } = event;
    const first = grabOf(column, visit.appointment, visit.from);
    const offset = placeAt(options.grid.current, clientX, clientY, options.hours).minute - visit.from;
    let dragging = false;
    const move = (moved: PointerEvent) => {
      if (!dragging && Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < THRESHOLD) return;
      dragging = true;
      moved.preventDefault();
      const { columns, hours, grid } = now.current;
      const place = placeAt(grid.current, moved.clientX, moved.clientY, hours);
      if (what === 'resize') return hold(until(first, place.minute), visit.from);
      const there = into(
        first,
        columns.find(({ key }) => key === place.column),
        columns,
      );
      hold(at(there, place.minute - offset), visit.from);
    };
    const finish = (ended: PointerEvent | KeyboardEvent) => {
      if (ended instanceof KeyboardEvent && ended.key !== 'Escape') return;
      stop();
      if (!dragging) return;
      if (ended.type === 'pointerup') letGo();
      else cancel();
      // The press that ends a drag opens nothing.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel', 'keydown'] as const) window.removeEventListener(name, finish);
    };
    window.addEventListener('pointermove', move, { passive: false });
    for (const name of ['pointerup', 'pointercancel', 'keydown'] as const) window.addEventListener(name, finish);
    stopDrag.current = stop;
  }

  function take(column: CalendarColumn, visit: Visit) {
    hold(grabOf(column, visit.appointment, visit.from), visit.from);
    setByKeyboard(true);
  }

  function press(key: string, shift: boolean): boolean {
    const current = held.current?.grab;
    if (!current) return false;
    const { columns, rightToLeft } = now.current;
    const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const vertical = { ArrowDown: STEP, ArrowUp: -STEP }[key];
    if (vertical !== undefined)
      hold(shift ? until(current, current.from + current.minutes + vertical) : at(current, current.from + vertical));
    else if (key === 'ArrowLeft' || key === 'ArrowRight') hold(beside(current, key === forward ? 1 : -1, columns));
    else if (key === 'Escape') cancel();
    else if (key === 'Enter' || key === ' ') letGo();
    else return false;
    return true;
  }

  return { grab, byKeyboard, begin, take, press };
}

const swallow = (event: Event) => event.stopPropagation();

/** The column and the minute under a point. */
function placeAt(grid: HTMLElement | null, x: number, y: number, hours: Stretch) {
  const columns = [...(grid?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
  const under = columns.find((column) => {
    const { left, right } = column.getBoundingClientRect();
    return x >= left && x < right;
  });
  const box = (under ?? columns[0])?.getBoundingClientRect();
  const minute = box ? hours.from + ((y - box.top) / box.height) * (hours.to - hours.from) : hours.from;
  return { column: under?.dataset.column, minute };
}
