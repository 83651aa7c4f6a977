import Button from '@mui/material/Button';
import { List } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { AnswerView } from './answer-view.tsx';
import { useFhirCapabilitiesQuery, useFhirSendMutation } from './fhir-api.ts';
import { RequestForm } from './request-form.tsx';

/** Any request to the FHIR server, as the person who is signed in, and all of its answer. */
export function Page() {
  const { t } = useTranslation('fhir');
  const { data: capabilities, error } = useFhirCapabilitiesQuery();
  const [send, answer] = useFhirSendMutation();
  return (
    <Framed
      title={t('request')}
      actions={
        <Button component={Link} to="/admin/fhir" startIcon={<List size={18} />}>
          {t('types')}
        </Button>
      }
    >
      {error && <ProblemAlert problem={error} />}
      {!error && !capabilities && <PageLoading />}
      {capabilities && (
        <RequestForm capabilities={capabilities} busy={answer.isLoading} onSend={(asked) => void send(asked)} />
      )}
      {answer.error && <ProblemAlert problem={answer.error} />}
      {answer.data && <AnswerView answer={answer.data} />}
    </Framed>
  );
}
