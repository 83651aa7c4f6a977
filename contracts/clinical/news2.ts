import { instant, line, nullable, oneOf, record, type Static, Type, uuid } from '@hms/platform/contract';
import { NEWS2_BANDS, NEWS2_PARAMETERS, type News2Parameter } from './measuring/score-news2.ts';

export const News2Band = oneOf(NEWS2_BANDS);
export type News2Band = Static<typeof News2Band>;

const Points = Type.Integer({ minimum: 0, maximum: 3 });
const { respiration, oxygen_saturation, oxygen, systolic, pulse, consciousness, temperature } = Object.fromEntries(
  NEWS2_PARAMETERS.map((name) => [name, Type.Optional(Points)]),
) as Record<News2Parameter, ReturnType<typeof Type.Optional<typeof Points>>>;

/** How often observations are made, and how soon somebody comes [Royal College of Physicians, NEWS2, 2017, chart 4]. */
const Monitoring = record({
  every_minutes: nullable(
    Type.Integer({ description: 'At the latest after so many minutes; null where watched continuously' }),
  ),
  next_due_at: instant({ description: 'When the next set is due at the latest' }),
});

/** The score of one set of vital signs. */
export const News2 = record({
  not_scored: nullable(
    oneOf(['under-16', 'age-unknown', 'pregnancy'], { description: 'Why it must not be scored; null where it was' }),
  ),
  scale: Type.Union([Type.Literal(1), Type.Literal(2)], { description: 'The scale of oxygen saturation' }),
  total: nullable(Type.Integer({ minimum: 0, maximum: 20, description: 'Null while something is missing' })),
  at_least: Type.Integer({ minimum: 0, maximum: 20, description: 'The sum of what is there' }),
  points: record({ respiration, oxygen_saturation, oxygen, systolic, pulse, consciousness, temperature }),
  missing: Type.Array(oneOf(NEWS2_PARAMETERS)),
  band: nullable(
    oneOf(NEWS2_BANDS, {
      description: 'Of what is there: with something missing it may be higher. Null where it is not scored',
    }),
  ),
  monitoring: nullable(Monitoring),
});
export type News2 = Static<typeof News2>;

/** That a set of vital signs calls for somebody. */
export const Escalation = record({
  task_id: uuid({ description: 'What is to be done about it' }),
  band: News2Band,
  score: Type.Integer({ minimum: 0, maximum: 20 }),
  complete: Type.Boolean({ description: 'Whether nothing was missing for the score' }),
  role: line(60),
  due_at: instant(),
  instead_of: nullable(uuid({ description: 'The task of a lower band that it stands for now' })),
});
export type Escalation = Static<typeof Escalation>;
