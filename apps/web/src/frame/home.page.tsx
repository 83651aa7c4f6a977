import { Navigate } from 'react-router';
import { useMe } from '../session/me.ts';
import { PageLoading } from './page-loading.tsx';
import { useMenu } from './use-menu.ts';

/** Everybody starts at the first page of their own menu. */
export function HomePage() {
  const me = useMe();
  const menu = useMenu();
  const first = menu[0];
  if (!me || !first) return <PageLoading />;
  return <Navigate to={first.to} replace />;
}
