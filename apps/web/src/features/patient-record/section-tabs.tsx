import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSelectedTabInView } from '../../frame/use-selected-tab-in-view.ts';
import type { Patient } from './patient.ts';
import type { Section } from './sections.ts';
import { useAsOf } from './use-as-of.ts';

/** The sections of the record, each with an address of its own. */
export function SectionTabs({
  patient,
  sections,
  current,
}: {
  readonly patient: Patient;
  readonly sections: readonly Section[];
  readonly current: string | undefined;
}) {
  const { t } = useTranslation('patient-record');
  const { at } = useAsOf();
  const tabs = useSelectedTabInView(current);
  return (
    <Tabs
      ref={tabs}
      value={current ?? false}
      variant="scrollable"
      scrollButtons="auto"
      aria-label={t('sections')}
      data-not-printed
      sx={{ borderBlockEnd: 1, borderColor: 'divider' }}
    >
      {sections.map(({ id, ofRecord }) => (
        <Tab
          key={id}
          value={id}
          component={Link}
          to={{ pathname: `/patients/${patient.id}/${id}`, search: at && ofRecord ? `as_of=${at}` : '' }}
          label={t(`section.${id}`)}
        />
      ))}
    </Tabs>
  );
}
