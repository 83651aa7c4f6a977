import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../session/me.ts';
import { Explained } from './explained.tsx';
import { PageLoading } from './page-loading.tsx';

/** The page for those who may open it; the others are told. The server decides on its own about every request. */
export function Permitted({
  permission,
  children,
}: {
  readonly permission: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('frame');
  const me = useMe();
  const may = useMay();
  if (permission === undefined) return children;
  if (!me) return <PageLoading />;
  if (!may(permission)) return <Explained title={t('notAllowed.title')} text={t('notAllowed.text', { permission })} />;
  return children;
}
