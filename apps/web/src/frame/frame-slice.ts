import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly severity: 'success' | 'info' | 'warning' | 'error';
}

/** What is open in the frame. */
export interface FrameState {
  readonly palette: boolean;
  readonly shortcuts: boolean;
  /** The session is over or the screen is locked; what was typed stays behind the lock. */
  readonly lock: 'open' | 'locked' | 'ended';
  readonly notices: readonly Notice[];
}

const initialState: FrameState = { palette: false, shortcuts: false, lock: 'open', notices: [] };
let next = 1;

export const frameSlice = createSlice({
  name: 'frame',
  initialState,
  reducers: {
    showPalette: (state, { payload }: PayloadAction<boolean>) => ({ ...state, palette: payload }),
    showShortcuts: (state, { payload }: PayloadAction<boolean>) => ({ ...state, shortcuts: payload }),
    setLock: (state, { payload }: PayloadAction<FrameState['lock']>) => ({ ...state, lock: payload }),
    notify: {
      prepare: (text: string, severity: Notice['severity'] = 'success') => ({
        payload: { id: next++, text, severity },
      }),
      reducer: (state, { payload }: PayloadAction<Notice>) => ({ ...state, notices: [...state.notices, payload] }),
    },
    dismiss: (state, { payload }: PayloadAction<number>) => ({
      ...state,
      notices: state.notices.filter(({ id }) => id !== payload),
    }),
  },
});

export const { showPalette, showShortcuts, setLock, notify, dismiss } = frameSlice.actions;
