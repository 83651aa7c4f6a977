import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatches } from 'react-router';

/** Names the browser's tab after the page. No patient's name: it would stay in the browser's history. */
export function usePageTitle(): void {
  const { t } = useTranslation();
  const handle = useMatches().at(-1)?.handle as { readonly feature: string; readonly title: string } | undefined;
  const title = handle && t(handle.title, { ns: handle.feature });
  useEffect(() => {
    document.title = title ? `${title} – HMS` : 'HMS';
  }, [title]);
}
