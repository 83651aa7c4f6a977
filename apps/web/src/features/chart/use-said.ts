import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';
import { sayProblem } from '../../words/words.ts';

interface Answer {
  readonly error?: unknown;
}

/** Says what came of a change that a button made: that it is done, or why it was refused. @returns whether it is done */
export function useSaid(): (answer: Answer, done?: string) => boolean {
  const dispatch = useAppDispatch();
  return ({ error }, done) => {
    if (error === undefined) {
      if (done) dispatch(notify(done));
      return true;
    }
    dispatch(notify(sayProblem(error), 'error'));
    return false;
  };
}
