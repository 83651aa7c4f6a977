import { configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { useDispatch, useSelector } from 'react-redux';
import { hospitalApi } from './api/hospital-api.ts';
import { frameSlice } from './frame/frame-slice.ts';
import { keepPreferences, preferencesSlice } from './frame/preferences-slice.ts';

/** Slices hold what the interface is doing; what the hospital knows is in `hospitalApi` alone. */
export const store = configureStore({
  reducer: {
    [hospitalApi.reducerPath]: hospitalApi.reducer,
    preferences: preferencesSlice.reducer,
    frame: frameSlice.reducer,
  },
  // Photos and files pass through as blobs.
  middleware: (usual) => usual({ serializableCheck: false }).concat(hospitalApi.middleware),
});
setupListeners(store.dispatch);
let kept = store.getState().preferences;
store.subscribe(() => {
  const { preferences } = store.getState();
  if (preferences !== kept) keepPreferences(preferences);
  kept = preferences;
});

export type State = ReturnType<typeof store.getState>;
export const useAppDispatch = useDispatch.withTypes<typeof store.dispatch>();
export const useAppSelector = useSelector.withTypes<State>();
