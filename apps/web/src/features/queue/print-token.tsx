import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ServicePoint, useLazyGetQueueQuery } from '../../api/generated/appointment.gen.ts';
import { type PrintedToken, TokenSlip } from './token-slip.tsx';

/** Prints the token that somebody was just given. */
export function PrintToken({
  token: id,
  point,
}: {
  /** Its id. */
  readonly token: string;
  readonly point: Pick<ServicePoint, 'id' | 'name' | 'facility_id'>;
}) {
  const { t } = useTranslation('queue');
  const [ask, { isFetching }] = useLazyGetQueueQuery();
  const [printing, setPrinting] = useState<PrintedToken>();
  return (
    <>
      <Button
        color="inherit"
        size="small"
        disabled={isFetching}
        onClick={async () => {
          const { waiting, called, serving, skipped } = await ask({ id: point.id }).unwrap();
          const token = [...waiting, ...called, ...serving, ...skipped].find((each) => each.id === id);
          if (token) setPrinting({ ...token, point });
        }}
      >
        {t('action.print')}
      </Button>
      {printing && <TokenSlip token={printing} onPrinted={() => setPrinting(undefined)} />}
    </>
  );
}
