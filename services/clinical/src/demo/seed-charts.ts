import { type DemoChart, demoCharts } from './demo-charts.ts';
import { type DemoClinic, dayFrom, forEach, loinc, minutesFrom, once } from './demo-clinic.ts';

/** Fills charts with what was known before today. */
export async function seedCharts(clinic: DemoClinic): Promise<void> {
  await forEach(demoCharts, (chart) => seedChart(clinic, chart));
  await seedPlan(clinic);
}

async function seedChart({ as, patients, now }: DemoClinic, chart: DemoChart): Promise<void> {
  const { patient: name, problems = [], allergies = [], family = [], life = [], vaccines = [], grown = [] } = chart;
  const params = { patient: patients[name]! };
  for (const [onset, coding, note = null] of problems)
    await as.physician.recordProblem({
      params,
      body: { coding, onset, note, certainty: 'confirmed' },
      ...once('problem', `${name}-${coding.code}`),
    });
  if (allergies === 'none') await as.nurse.stateNoKnownAllergies({ params, ...once('no-allergies', name) });
  else
    for (const [substance, category, criticality, manifestation, severity] of allergies)
      await as.nurse.recordAllergy({
        params,
        body: { substance, category, criticality, reactions: [{ manifestation, severity }], verification: 'confirmed' },
        ...once('allergy', `${name}-${substance}`),
      });
  for (const [relationship, condition, onset_age] of family)
    await as.nurse.recordFamilyHistory({
      params,
      body: { relationship, name: condition, onset_age },
      ...once('family', `${name}-${relationship}`),
    });
  for (const [topic, use, text] of life)
    await as.nurse.recordSocialHistory({ params, body: { topic, use, text }, ...once('life', `${name}-${topic}`) });
  for (const [vaccine, daysAgo] of vaccines)
    await as.nurse.recordImmunization({
      params,
      body: {
        name: vaccine,
        occurred_at: minutesFrom(now, -1_440 * daysAgo),
        site: 'left-arm',
        route: 'intramuscular',
      },
      ...once('vaccine', `${name}-${daysAgo}`),
    });
  for (const [daysAgo, height, weight] of grown)
    await as.nurse.recordVitals({
      params,
      body: {
        observed_at: minutesFrom(now, -1_440 * daysAgo),
        readings: { height: { value: height }, weight: { value: weight } },
      },
      ...once('growth', `${name}-${daysAgo}`),
    });
}

/** A plan with a goal that is nearly reached. */
async function seedPlan({ as, accounts, patients, now }: DemoClinic): Promise<void> {
  const params = { patient: patients['Wei Zhang']! };
  const { problems } = await as.physician.listProblems({ params, query: {} });
  const problem_ids = problems.filter(({ coding }) => coding?.code === 'E11.9').map(({ id }) => id);
  const plan = await as.physician.recordCarePlan({
    params,
    body: {
      title: 'Type 2 diabetes',
      description: 'Better control without low glucose.',
      author: accounts.physician,
      problem_ids,
      activities: [
        { title: 'Eye examination', status: 'scheduled', due_on: dayFrom(now, 21) },
        { title: 'Foot check', status: 'not-started', due_on: dayFrom(now, 1) },
        { title: 'Advice on nutrition', status: 'completed' },
      ],
    },
    ...once('plan', 'diabetes'),
  });
  const goal = await as.physician.recordGoal({
    params,
    body: {
      description: 'Hemoglobin A1c of 7 % or less',
      care_plan_id: plan.id,
      due_on: dayFrom(now, 90),
      target: {
        coding: loinc('4548-4', 'Hemoglobin A1c'),
        low: null,
        high: 7,
        low_inclusive: true,
        high_inclusive: true,
        unit: '%',
      },
    },
    ...once('goal', 'diabetes'),
  });
  await as.physician.recordGoalProgress({
    params: { id: goal.id },
    body: { value: 8.1, achievement: 'improving' },
    ...once('progress', 'diabetes'),
  });
}
