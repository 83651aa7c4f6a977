import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';

/** A list of the chart: what may be done, then the list, or why there is none. */
export function PartFrame({
  add,
  more,
  isLoading,
  problem,
  onRetry,
  children,
}: {
  readonly add?: { readonly label: string; readonly onClick: () => void } | false;
  /** Beside the first button. */
  readonly more?: ReactNode;
  readonly isLoading: boolean;
  readonly problem?: unknown;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
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
      {isLoading && <PageLoading />}
      {children}
    </>
  );
}
