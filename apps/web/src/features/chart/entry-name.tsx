import Typography from '@mui/material/Typography';
import { plainName } from './plain-name.ts';

/** What an entry is called, with what is known beside it and what somebody remarked. */
export function EntryName({
  name,
  beside,
  note,
}: {
  readonly name: string;
  readonly beside?: readonly (string | null | undefined | false)[];
  readonly note?: string | null;
}) {
  const said = beside?.filter(Boolean).join(' · ');
  return (
    <>
      <strong>
        <bdi>{plainName(name)}</bdi>
      </strong>
      {said && <Typography variant="body2">{said}</Typography>}
      {note && (
        <Typography variant="body2" dir="auto" sx={{ color: 'text.secondary', whiteSpace: 'pre-line' }}>
          {note}
        </Typography>
      )}
    </>
  );
}
