import IconButton from '@mui/material/IconButton';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ExportEntriesApiArg } from '../../api/generated/audit.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { Hint } from '../../frame/hint.tsx';
import { save } from '../../list/csv.ts';
import { useAppDispatch } from '../../store.ts';
import { sayProblem } from '../../words/words.ts';
import { isCutOff, useLazyEntriesFileQuery } from './entries-file.ts';

/** Saves what the filters find as the server's CSV; the export stands on the trail. */
export function ExportButton({ ask }: { readonly ask: ExportEntriesApiArg }) {
  const { t } = useTranslation('audit');
  const frame = useTranslation('frame').t;
  const dispatch = useAppDispatch();
  const [fetchFile, { isFetching }] = useLazyEntriesFileQuery();
  async function run() {
    try {
      const file = await fetchFile(ask).unwrap();
      save(file, 'accesses.csv');
      if (await isCutOff(file)) dispatch(notify(t('export.cutOff'), 'warning'));
    } catch (error) {
      dispatch(notify(sayProblem(error), 'error'));
    }
  }
  const label = frame('list.csv');
  return (
    <Hint text={label}>
      <span>
        <IconButton aria-label={label} disabled={isFetching} onClick={() => void run()}>
          <Download size={19} />
        </IconButton>
      </span>
    </Hint>
  );
}
