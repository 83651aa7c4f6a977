import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import { notify } from '../../frame/frame-slice.ts';
import { useAppDispatch } from '../../store.ts';

interface Answer {
  readonly error?: unknown;
}

/** Says what came of a change that a button made: that it is done, or why it was refused. @returns whether it is done */
export function useSaid(): (answer: Answer, done?: string) => boolean {
  const { t, i18n } = useTranslation('frame');
  const dispatch = useAppDispatch();
  return ({ error }, done) => {
    if (error === undefined) {
      if (done) dispatch(notify(done));
      return true;
    }
    const { code, detail } = problemOf(error);
    const known = `problem.${code}`;
    dispatch(notify(i18n.exists(known, { ns: 'frame' }) ? t(known) : detail || t('problem.unexpected'), 'error'));
    return false;
  };
}
