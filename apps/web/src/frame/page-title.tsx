import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the browser's tab after the page. No patient's name: it would stay in the browser's history. */
export function PageTitle({ feature, title }: { readonly feature: string; readonly title: string }) {
  const { t } = useTranslation(feature);
  const said = t(title);
  useEffect(() => {
    document.title = `${said} – HMS`;
    return () => {
      document.title = 'HMS';
    };
  }, [said]);
  return null;
}
