import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';

const ID = 'paper';

/**
 * Prints once what is within, and nothing of the page. That it is told apart by an id outdoes what pages say of how they are printed
 * themselves.
 *
 * @param page as CSS says it of a printed page
 * @param ready whether all of it is known
 */
export function OnPaper({
  page,
  ready = true,
  onPrinted,
  children,
}: {
  readonly page: { readonly size: string; readonly margin: string };
  readonly ready?: boolean;
  readonly onPrinted: () => void;
  readonly children: ReactNode;
}) {
  const told = useRef(onPrinted);
  told.current = onPrinted;
  useEffect(() => {
    if (!ready) return;
    const done = () => told.current();
    window.addEventListener('afterprint', done, { once: true });
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [ready]);
  const { size, margin } = page;
  const styles = useMemo(
    () => ({
      '@media screen': { [`#${ID}`]: { display: 'none' } },
      '@media print': {
        [`body > *:not(#${ID})`]: { display: 'none !important' },
        '@page': { size, margin },
        [`#${ID} section, #${ID} li`]: { breakInside: 'avoid' },
      },
    }),
    [size, margin],
  );
  return createPortal(
    <Box id={ID} sx={{ color: '#000', bgcolor: '#fff' }}>
      <GlobalStyles styles={styles} />
      {children}
    </Box>,
    document.body,
  );
}
