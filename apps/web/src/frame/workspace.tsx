import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

interface Guard {
  /** Whether there is something that would be lost. */
  readonly isDirty: () => boolean;
}

interface WorkspaceState {
  /** @returns false when the person wants to keep what is open */
  close(): boolean;
  guard(guard: Guard): () => void;
}

const Context = createContext<WorkspaceState>({ close: () => true, guard: () => () => undefined });

/** Knows whether the open workspace holds unsaved work, so that leaving asks first. */
export function WorkspaceProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('frame');
  const guards = useRef(new Set<Guard>());
  const isDirty = useCallback(() => [...guards.current].some((each) => each.isDirty()), []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isDirty()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const value = useMemo<WorkspaceState>(
    () => ({
      close: () => !isDirty() || window.confirm(t('workspace.discard')),
      guard(guard) {
        guards.current.add(guard);
        return () => guards.current.delete(guard);
      },
    }),
    [isDirty, t],
  );
  return <Context value={value}>{children}</Context>;
}

export const useWorkspace = (): WorkspaceState => use(Context);

/** Keeps the person from losing what `isDirty` says is unsaved. */
export function useUnsaved(isDirty: boolean): void {
  const { guard } = useWorkspace();
  const now = useRef(isDirty);
  now.current = isDirty;
  useEffect(() => guard({ isDirty: () => now.current }), [guard]);
}

export interface WorkspaceProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Pixels. */
  readonly width?: number;
}

/** A form beside the page, not over it. On a narrow screen it takes the page's place. */
export function Workspace({ title, onClose, children, width = 460 }: WorkspaceProps) {
  const { t } = useTranslation('frame');
  const { close } = useWorkspace();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => setPlace(document.getElementById('workspace')), []);
  useEffect(() => {
    if (place) heading.current?.focus();
  }, [place]);
  if (!place) return null;
  return createPortal(
    <Box
      component="section"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && close()) onClose();
      }}
      sx={{
        width: { xs: '100vw', md: width },
        position: { xs: 'fixed', md: 'static' },
        inset: { xs: 0, md: 'auto' },
        zIndex: { xs: 1200, md: 'auto' },
        height: '100%',
        overflow: 'auto',
        bgcolor: 'background.paper',
        borderInlineStart: 1,
        borderColor: 'divider',
      }}
    >
      <Stack
        direction="row"
        sx={{
          p: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
          position: 'sticky',
          top: 0,
          bgcolor: 'background.paper',
          zIndex: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h2" ref={heading} tabIndex={-1} sx={{ outline: 'none' }}>
          {title}
        </Typography>
        <IconButton aria-label={t('close')} onClick={() => close() && onClose()}>
          <X size={20} />
        </IconButton>
      </Stack>
      <Box sx={{ p: 2 }}>{children}</Box>
    </Box>,
    place,
  );
}
