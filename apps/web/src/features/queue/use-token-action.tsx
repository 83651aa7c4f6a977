import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useCallNextMutation,
  useCallTokenMutation,
  useCompleteTokenMutation,
  useRequeueTokenMutation,
  useServeTokenMutation,
  useSkipTokenMutation,
} from '../../api/generated/appointment.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { notify } from '../../frame/frame-slice.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { useAppDispatch } from '../../store.ts';
import { sayProblem } from '../../words/words.ts';
import { ifMatch } from '../booking/appointment.ts';
import type { QueueToken, TokenAction } from './token-actions.ts';

const TransferDialog = onDemand(async () => (await import('./transfer.dialog.tsx')).TransferDialog);

interface TokenControl {
  readonly callNext: () => void;
  readonly act: (action: TokenAction, token: QueueToken) => void;
  /** Whether the next one is being called. */
  readonly busy: boolean;
  /** What was done last, for people to read and hear. */
  readonly said: string;
  readonly dialogs: ReactNode;
}

/** Calls people to a desk and says what became of them. Show `dialogs` on the page. */
export function useTokenAction(point: string, desk: string): TokenControl {
  const { t } = useTranslation('queue');
  const dispatch = useAppDispatch();
  const [said, setSaid] = useState('');
  const [sending, setSending] = useState<QueueToken>();
  const [callNext, next] = useCallNextMutation();
  const [call] = useCallTokenMutation();
  const [serve] = useServeTokenMutation();
  const [skip] = useSkipTokenMutation();
  const [requeue] = useRequeueTokenMutation();
  const [complete] = useCompleteTokenMutation();
  const body = { desk: desk.trim() || null };

  const called = ({ number, desk: where }: QueueToken) =>
    setSaid(where ? t('said.callTo', { number, where }) : t('said.call', { number }));
  const refused = (error: unknown) => {
    const { code } = problemOf(error);
    const detail = sayProblem(error);
    dispatch(notify(t([`refusal.${code}`, 'refusal.other'], { detail }), 'error'));
  };

  async function act(action: TokenAction, token: QueueToken): Promise<void> {
    if (action === 'transfer') return setSending(token);
    const one = { id: token.id, ...ifMatch(token) };
    const answer = await {
      call: () => call({ ...one, body }),
      serve: () => serve(one),
      skip: () => skip(one),
      requeue: () => requeue(one),
      done: () => complete(one),
    }[action]();
    if (answer.error) refused(answer.error);
    else if (action === 'call') called(answer.data);
    else setSaid(t(`said.${action}`, { number: token.number }));
  }

  return {
    async callNext() {
      const answer = await callNext({ id: point, body });
      if (answer.error) refused(answer.error);
      else called(answer.data);
    },
    act: (action, token) => void act(action, token),
    busy: next.isLoading,
    said,
    dialogs: sending && (
      <TransferDialog
        token={sending}
        onClose={() => setSending(undefined)}
        onSent={(to) => {
          setSending(undefined);
          setSaid(t('said.transfer', { number: sending.number, to }));
        }}
      />
    ),
  };
}
