import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookableResource } from '../../api/generated/appointment.gen.ts';
import { Workspace } from '../../frame/workspace.tsx';
import { CalendarFeed } from './calendar-feed.tsx';

/** The address of one of these calendars, for a telephone or another calendar. */
export function FeedPanel({
  resources,
  first,
  onClose,
}: {
  readonly resources: readonly BookableResource[];
  readonly first: string | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('appointment-setup');
  const [chosen, setChosen] = useState(first);
  const resource = resources.find(({ id }) => id === chosen);
  return (
    <Workspace title={t('feed')} onClose={onClose}>
      <Stack spacing={2.5}>
        <TextField
          select
          label={t('feed.whose')}
          value={resource?.id ?? ''}
          onChange={(event) => setChosen(event.target.value)}
        >
          {resources.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        {resource && <CalendarFeed key={resource.id} resource={resource} />}
      </Stack>
    </Workspace>
  );
}
