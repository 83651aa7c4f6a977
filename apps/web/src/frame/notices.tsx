import { useAppDispatch, useAppSelector } from '../store.ts';
import { dismiss } from './frame-slice.ts';
import { onDemand } from './on-demand.tsx';

const NoticeBar = onDemand(async () => (await import('./notice-bar.tsx')).NoticeBar);

/** Says that something was done, one thing at a time. */
export function Notices() {
  const dispatch = useAppDispatch();
  const notice = useAppSelector(({ frame }) => frame.notices[0]);
  return notice ? <NoticeBar key={notice.id} notice={notice} onClose={() => dispatch(dismiss(notice.id))} /> : null;
}
