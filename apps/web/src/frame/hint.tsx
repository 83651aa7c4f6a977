import Box from '@mui/material/Box';
import { type ReactElement, type SyntheticEvent, useEffect, useState } from 'react';

/** Long enough to move the pointer from the element onto its hint. */
const LINGERS_MS = 150;
const GAP = 8;

interface Place {
  readonly top: number;
  readonly left: number;
}

/**
 * Says beside an element what it is for, while the pointer is on either or the keyboard on the element; Escape closes it. The
 * element has its name itself: the hint is for the eye.
 *
 * @param text nothing is shown where it is empty
 */
export function Hint({
  text,
  side = 'below',
  children,
}: {
  readonly text: string;
  readonly side?: 'below' | 'end';
  readonly children: ReactElement;
}) {
  const [place, setPlace] = useState<Place>();
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(() => setPlace(undefined), LINGERS_MS);
    return () => clearTimeout(timer);
  }, [leaving]);
  const show = ({ currentTarget }: SyntheticEvent<HTMLElement>) => {
    setLeaving(false);
    const it = currentTarget.firstElementChild?.getBoundingClientRect();
    if (it && text) setPlace(besides(it, side, document.dir === 'rtl'));
  };
  const hide = () => setLeaving(true);
  return (
    <Box
      component="span"
      sx={{ display: 'contents' }}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={(event) => (event.target as Element).matches(':focus-visible') && show(event)}
      onBlur={hide}
      onClick={() => setPlace(undefined)}
      onKeyDown={({ key }) => key === 'Escape' && setPlace(undefined)}
    >
      {children}
      {place && text && (
        <Box
          ref={onTop}
          popover="manual"
          role="tooltip"
          style={place}
          sx={{
            inset: 'auto',
            m: 0,
            px: 1,
            py: 0.5,
            border: 0,
            borderRadius: 1,
            maxWidth: 300,
            fontSize: 12,
            fontWeight: 500,
            color: 'background.paper',
            bgcolor: 'text.primary',
            transform: side === 'below' ? 'translateX(-50%)' : 'translateY(-50%)',
            '[dir=rtl] &': { transform: side === 'below' ? 'translateX(-50%)' : 'translate(-100%, -50%)' },
          }}
        >
          {text}
        </Box>
      )}
    </Box>
  );
}

/** Above all else, whatever the boxes around it cut off. */
const onTop = (element: HTMLElement | null): void => element?.showPopover();

function besides({ top, bottom, left, right, width, height }: DOMRect, side: 'below' | 'end', isRtl: boolean): Place {
  if (side === 'end') return { top: top + height / 2, left: isRtl ? left - GAP : right + GAP };
  return { top: bottom + GAP, left: left + width / 2 };
}
