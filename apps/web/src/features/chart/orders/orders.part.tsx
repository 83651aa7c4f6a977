import Button from '@mui/material/Button';
import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useListOrdersQuery } from '../../../api/generated/clinical.gen.ts';
import { useMay } from '../../../session/me.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { PartFrame } from '../part-frame.tsx';
import type { PartProps } from '../parts.ts';
import { useChartPage } from '../use-chart-page.ts';
import { OrderTable } from './order-table.tsx';

/** What was ordered for the patient. */
export function Orders({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const may = useMay()('clinical:order') && patient.merged_into === null;
  const { open } = useSideForm();
  const { asked, ...pages } = useChartPage('orders');
  const { currentData, isLoading, error, refetch } = useListOrdersQuery({ patient: patient.id, ...asked });
  return (
    <PartFrame
      add={may && { label: t('add.order'), onClick: () => open('order') }}
      more={
        may && (
          <Button
            variant="outlined"
            size="small"
            startIcon={<ListChecks size={17} />}
            onClick={() => open('order-set')}
          >
            {t('add.order-set')}
          </Button>
        )
      }
      pages={{ ...pages, total: currentData?.total }}
      isLoading={isLoading}
      problem={error}
      onRetry={refetch}
    >
      {currentData && <OrderTable orders={currentData.orders} onChange={({ id }) => open('order', id)} />}
    </PartFrame>
  );
}
