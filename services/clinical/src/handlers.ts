import { type Handlers, preparedHandlers } from '@hms/platform/service';
import { allergyHandlers } from './allergies/allergy-handlers.ts';
import { assessmentHandlers } from './assessments/assessment-handlers.ts';
import { attachmentHandlers } from './attachments/attachment-handlers.ts';
import { carePlanHandlers } from './care-plans/care-plan-handlers.ts';
import { getChart } from './chart/get-chart.ts';
import { getChartAsOf } from './chart/get-chart-as-of.ts';
import { getTimeline } from './chart/get-timeline.ts';
import type { ClinicalOperations, ClinicalService } from './clinical-service.ts';
import { diagnosisCodeHandlers } from './diagnosis-codes/diagnosis-code-handlers.ts';
import { createEncounter } from './encounters/create-encounter.ts';
import { diagnosisHandlers } from './encounters/diagnose.ts';
import { getEncounter, getEncounterHistory, listEncounters } from './encounters/read-encounters.ts';
import { stepHandlers } from './encounters/step-handlers.ts';
import { updateEncounter } from './encounters/update-encounter.ts';
import { getChartResources } from './fhir/chart-resources.ts';
import { prepareChartResources } from './fhir/prepare-chart-resources.ts';
import { putChartResources } from './fhir/put-chart-resources.ts';
import { goalHandlers } from './goals/goal-handlers.ts';
import { growthHandlers } from './growth/growth-handlers.ts';
import { historyHandlers } from './histories/history-handlers.ts';
import { immunizationHandlers } from './immunizations/immunization-handlers.ts';
import { importChart } from './imports/import-chart.ts';
import { macroHandlers } from './macros/macro-handlers.ts';
import { measurementRuleHandlers } from './measurement-rules/rules-handlers.ts';
import { templateHandlers } from './note-templates/template-handlers.ts';
import { noteHandlers } from './notes/note-handlers.ts';
import { orderSetHandlers } from './order-sets/order-set-handlers.ts';
import { orderHandlers } from './orders/order-handlers.ts';
import { problemHandlers } from './problems/problem-handlers.ts';
import { procedureHandlers } from './procedures/procedure-handlers.ts';
import { resultHandlers } from './results/result-handlers.ts';
import { taskHandlers } from './tasks/task-handlers.ts';
import { vitalsHandlers } from './vitals/vitals-handlers.ts';

/** What each operation of the contract does. */
export const handlersOf = (service: ClinicalService): Handlers<ClinicalOperations> => ({
  createEncounter: createEncounter(service),
  listEncounters: listEncounters(service),
  getEncounter: getEncounter(service),
  getEncounterHistory: getEncounterHistory(service),
  updateEncounter: updateEncounter(service),
  ...stepHandlers(service),
  ...diagnosisHandlers(service),

  ...noteHandlers(service),
  ...templateHandlers(service),
  ...macroHandlers(service),

  getChart: getChart(service),
  getChartAsOf: getChartAsOf(service),
  getTimeline: getTimeline(service),

  ...problemHandlers(service),
  ...allergyHandlers(service),
  ...taskHandlers(service),
  ...orderHandlers(service),
  ...orderSetHandlers(service),
  ...resultHandlers(service),
  ...attachmentHandlers(service),

  ...immunizationHandlers(service),
  ...procedureHandlers(service),
  ...carePlanHandlers(service),
  ...goalHandlers(service),
  ...historyHandlers(service),
  ...diagnosisCodeHandlers(service),

  importChart: importChart(service),
  getChartResources: getChartResources(service),
  putChartResources: putChartResources(service),
  prepareChartResources: prepareChartResources(service),
  ...preparedHandlers(service),
  ...vitalsHandlers(service),
  ...assessmentHandlers(service),
  ...growthHandlers(service),
  ...measurementRuleHandlers(service),
});
