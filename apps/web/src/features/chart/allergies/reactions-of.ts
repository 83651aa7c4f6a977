import type { Allergy } from '@hms/contracts/clinical';
import type { TFunction } from 'i18next';

/** What happened to the patient by it, in one line: each reaction with how bad it was. */
export const reactionsOf = ({ reactions }: Pick<Allergy, 'reactions'>, t: TFunction<'chart'>): string =>
  reactions
    .map(({ manifestation, severity }) =>
      severity ? t('reactionOf', { manifestation, severity: t(`severity.${severity}`) }) : manifestation,
    )
    .join(', ');
