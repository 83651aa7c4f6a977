import type { Note, SectionContent } from '@hms/contracts/clinical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asNote } from '../note.ts';
import { useWriteNoteSectionMutation } from '../notes-api.ts';
import { dropWords, keepWords, keptWords } from './kept-words.ts';
import { sendLastWords } from './last-words.ts';
import {
  answered,
  beginWriting,
  failed,
  isDirty,
  refreshed,
  type SectionWriting,
  send,
  write,
} from './section-writing.ts';

type Writings = Readonly<Record<string, SectionWriting>>;
export type SaveState = 'saved' | 'unsaved' | 'failed';

/** After so long without a key what is typed is saved; while somebody types on, after the longer time. */
const PAUSE_MS = 800;
const LONGEST_MS = 4_000;
const RETRY_MS = 3_000;
const LONGEST_RETRY_MS = 30_000;

function begin(note: Note): Writings {
  return Object.fromEntries(
    note.sections.map((section) => [section.key, keptWords(note.id, section.key) ?? beginWriting(section)]),
  );
}

export interface NoteWriting {
  readonly writings: Writings;
  readonly state: SaveState;
  write(section: string, content: SectionContent): void;
  /** Saves what is typed at once. @returns whether the hospital has all of it */
  flush(): Promise<boolean>;
}

/** Saves a draft as one writes, and shows what others write in it. */
export function useNoteWriting(note: Note): NoteWriting {
  const { id } = note;
  const [writings, setWritings] = useState(() => begin(note));
  const [hasFailed, setFailed] = useState(false);
  const [save] = useWriteNoteSectionMutation();
  const latest = useRef(writings);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const since = useRef<number>(undefined);
  const failures = useRef(0);
  const running = useRef<Promise<boolean>>(undefined);

  const change = useCallback(
    (section: string, next: (writing: SectionWriting) => SectionWriting) => {
      const before = latest.current[section];
      if (!before) return;
      const after = next(before);
      if (after === before) return;
      latest.current = { ...latest.current, [section]: after };
      setWritings(latest.current);
      if (isDirty(after)) keepWords(id, section, after);
      else dropWords(id, section);
    },
    [id],
  );
  const dirty = useCallback(() => Object.keys(latest.current).filter((key) => isDirty(latest.current[key]!)), []);

  const saveAll = useCallback(async (): Promise<boolean> => {
    for (let [section] = dirty(); section !== undefined; [section] = dirty()) {
      const { basedOn, content } = latest.current[section]!;
      change(section, send);
      const answer = await save({ id, section, body: { based_on: basedOn, content } });
      if (answer.error) {
        change(section, failed);
        return false;
      }
      for (const each of asNote(answer.data).sections)
        change(each.key, (writing) => (each.key === section ? answered(writing, each) : refreshed(writing, each)));
    }
    return true;
  }, [id, save, change, dirty]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current ??= saveAll().then((isSaved) => {
      running.current = undefined;
      since.current = undefined;
      failures.current = isSaved ? 0 : failures.current + 1;
      setFailed(!isSaved);
      if (!isSaved)
        timer.current = setTimeout(
          () => void flush(),
          Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures.current - 1)),
        );
      return isSaved;
    });
    return running.current;
  }, [saveAll]);

  const later = useCallback(() => {
    since.current ??= Date.now();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), Math.min(PAUSE_MS, since.current + LONGEST_MS - Date.now()));
  }, [flush]);

  useEffect(() => {
    for (const section of note.sections) change(section.key, (writing) => refreshed(writing, section));
  }, [note, change]);

  useEffect(() => {
    // What a reload or a crash left unsent goes first.
    if (dirty().length > 0) void flush();
    const hide = () => document.visibilityState === 'hidden' && dirty().length > 0 && void flush();
    const leave = () => {
      for (const section of dirty()) {
        const { basedOn, content } = latest.current[section]!;
        sendLastWords(id, section, basedOn, content);
      }
    };
    const back = () => void flush();
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', back);
      clearTimeout(timer.current);
      if (dirty().length > 0) void flush();
    };
  }, [id, dirty, flush]);

  return {
    writings,
    state: hasFailed ? 'failed' : Object.values(writings).some(isDirty) ? 'unsaved' : 'saved',
    write(section, content) {
      change(section, (writing) => write(writing, content));
      later();
    },
    flush,
  };
}
