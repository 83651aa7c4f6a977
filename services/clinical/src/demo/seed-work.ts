import { type DemoClinic, forEach, minutesFrom, once } from './demo-clinic.ts';
import { demoCosigned, demoDrafts, demoOrderSets, demoOrders, demoResults, demoTasks } from './demo-work.ts';

/** What waits for somebody: tasks, results, orders, notes to sign and to cosign. */
export async function seedWork(clinic: DemoClinic): Promise<void> {
  await Promise.all([
    seedNotes(clinic),
    seedTasks(clinic),
    seedResults(clinic),
    seedOrders(clinic),
    seedOrderSets(clinic),
  ]);
}

const begin = (
  { as, patients }: DemoClinic,
  { by, patient, template, title, contents }: (typeof demoCosigned)[number] | (typeof demoDrafts)[number],
) =>
  as[by].createNote({
    body: {
      patient_id: patients[patient]!,
      template,
      title,
      contents: Object.fromEntries(Object.entries(contents).map(([key, text]) => [key, { text, findings: {} }])),
    },
    ...once('note', title),
  });

async function seedNotes(clinic: DemoClinic): Promise<void> {
  await forEach(demoDrafts, async (draft) => void (await begin(clinic, draft)));
  await forEach(demoCosigned, async (note) => {
    const { id, version } = await begin(clinic, note);
    await clinic.as[note.by].signNote({
      params: { id },
      body: { cosign: { by: note.asks === 'physician' ? clinic.accounts.physician : null } },
      ifMatch: version,
      ...once('sign', note.title),
    });
  });
}

const seedTasks = ({ as, patients, now }: DemoClinic) =>
  forEach(demoTasks, async ({ patient, due, takenBy, ...task }) => {
    const { id } = await as.physician.requestTask({
      params: { patient: patients[patient]! },
      body: { ...task, due_at: minutesFrom(now, due) },
      ...once('task', task.title),
    });
    if (takenBy) await as[takenBy].takeTask({ params: { id }, ...once('take', task.title) });
  });

const reportId = (index: number): string => `01900000-0000-7000-9000-${String(index + 1).padStart(12, '0')}`;

const seedResults = ({ hospital, as, accounts, patients, now }: DemoClinic) =>
  forEach([...demoResults.entries()], async ([index, { patient, ago, seen, coding = null, ...result }]) => {
    const { id } = await hospital.receiveResult({
      params: { patient: patients[patient]! },
      body: {
        ...result,
        coding,
        source_id: reportId(index),
        order_id: null,
        recipient: accounts.physician,
        resulted_at: minutesFrom(now, -ago),
      },
      ...once('result', result.title),
    });
    if (seen) await as.physician.acknowledgeResult({ params: { id }, body: { comment: seen }, ...once('seen', index) });
  });

const seedOrders = ({ as, patients }: DemoClinic) =>
  forEach(demoOrders, async ({ patient, ...order }) => {
    await as.physician.requestOrder({
      params: { patient: patients[patient]! },
      body: order,
      ...once('order', `${patient}-${order.name}`),
    });
  });

const seedOrderSets = ({ as }: DemoClinic) =>
  forEach(demoOrderSets, async ({ code, title, description, items }) => {
    await as.physician.defineOrderSet({
      params: { code },
      body: { title, description, items: [...items] },
      ...once('order-set', code),
    });
  });
