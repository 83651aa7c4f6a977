import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { PartOfAll } from '../../list/part-of-all.tsx';
import { PER_PAGE } from './use-chart-page.ts';

/** A list of the chart: what may be done, then the list, or why there is none. */
export function PartFrame({
  add,
  more,
  pages,
  isLoading,
  problem,
  onRetry,
  children,
}: {
  readonly add?: { readonly label: string; readonly onClick: () => void } | false;
  /** Beside the first button. */
  readonly more?: ReactNode;
  /** Where the list can be longer than what is asked for at once. */
  readonly pages?: { readonly page: number; readonly total: number | undefined; readonly turn: (page: number) => void };
  readonly isLoading: boolean;
  readonly problem?: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
  const isTurning = pages !== undefined && pages.total === undefined && !problem;
  const isPastEnd = pages !== undefined && pages.page > 1 && pages.total === 0;
  return (
    <>
      {(add || more) && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }} data-not-printed>
          {add && (
            <Button variant="contained" size="small" startIcon={<Plus size={17} />} onClick={add.onClick}>
              {add.label}
            </Button>
          )}
          {more}
        </Stack>
      )}
      {problem !== undefined && problem !== null && <ProblemAlert problem={problem} onRetry={onRetry} />}
      {(isLoading || isTurning) && <PageLoading />}
      {pages?.total !== undefined && (
        <PartOfAll total={pages.total} page={pages.page} perPage={PER_PAGE} onTurn={pages.turn} />
      )}
      {!isPastEnd && children}
    </>
  );
}
