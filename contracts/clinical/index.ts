import { defineContract } from '@hms/platform/contract';
import { Allergy, allergyEvents, allergyOperations } from './allergies.ts';
import { Assessment, assessmentEvents, assessmentOperations, InstrumentDefinition } from './assessments.ts';
import { Attachment, attachmentEvents, attachmentOperations } from './attachments.ts';
import { CarePlan, CarePlanActivity, carePlanEvents, carePlanOperations } from './care-plans.ts';
import { Chart, chartOperations } from './chart.ts';
import { CodeEdition, DiagnosisCode, diagnosisCodeOperations } from './diagnosis-codes.ts';
import { Diagnosis, Encounter } from './encounter.ts';
import { encounterOperations } from './encounters.ts';
import { Coding } from './entry.ts';
import { encounterEvents } from './events/encounter-events.ts';
import { noteEvents } from './events/note-events.ts';
import { recordEvents } from './events/record-events.ts';
import { FamilyHistory, familyHistoryEvents, familyHistoryOperations } from './family-history.ts';
import { Goal, GoalTarget, goalEvents, goalOperations } from './goals.ts';
import { GrowthChart, GrowthReference, growthOperations } from './growth.ts';
import { Immunization, immunizationEvents, immunizationOperations } from './immunizations.ts';
import { IMPORTED_AT_A_TIME, IMPORTED_LISTS, importEvents, importOperations } from './imports.ts';
import { clinicalLive } from './live.ts';
import { MeasurementRules, measurementRuleOperations } from './measurement-rules.ts';
import { Escalation, News2 } from './news2.ts';
import { Macro, Note, NoteSection, NoteSummary, NoteTemplate, noteOperations, SectionContent } from './notes.ts';
import { Order, OrderPreview, OrderSet, orderEvents, orderOperations } from './orders.ts';
import { clinicalPermissions } from './permissions.ts';
import { ChartProblem, problemEvents, problemOperations } from './problems.ts';
import { Procedure, procedureEvents, procedureOperations } from './procedures.ts';
import { resourceOperations } from './resources.ts';
import { InboxResult, resultEvents, resultOperations } from './results.ts';
import { SocialHistory, socialHistoryEvents, socialHistoryOperations } from './social-history.ts';
import { Task, taskEvents, taskOperations } from './tasks.ts';
import {
  Flowsheet,
  News2Trend,
  PatientMonitoring,
  Reading,
  spo2ScaleEvents,
  VitalSigns,
  vitalsEvents,
  vitalsOperations,
} from './vitals.ts';

const events = {
  ...recordEvents,
  ...encounterEvents,
  ...noteEvents,
  ...allergyEvents,
  ...problemEvents,
  ...taskEvents,
  ...orderEvents,
  ...resultEvents,
  ...attachmentEvents,
  ...immunizationEvents,
  ...procedureEvents,
  ...carePlanEvents,
  ...goalEvents,
  ...familyHistoryEvents,
  ...socialHistoryEvents,
  ...importEvents,
  ...vitalsEvents,
  ...spo2ScaleEvents,
  ...assessmentEvents,
};

export const clinicalContract = defineContract({
  service: 'clinical',
  path: '/api/clinical',
  describe:
    'What happens to patients: encounters, notes, problems, allergies, measurements, plans, and the chart of all that.',
  permissions: clinicalPermissions,
  schemas: {
    Allergy,
    Assessment,
    Attachment,
    CarePlan,
    CarePlanActivity,
    Chart,
    ChartProblem,
    CodeEdition,
    Coding,
    Diagnosis,
    DiagnosisCode,
    Encounter,
    FamilyHistory,
    Goal,
    GoalTarget,
    GrowthChart,
    GrowthReference,
    Immunization,
    Escalation,
    Flowsheet,
    InboxResult,
    InstrumentDefinition,
    Macro,
    MeasurementRules,
    News2,
    News2Trend,
    Note,
    NoteSection,
    NoteSummary,
    NoteTemplate,
    Order,
    OrderPreview,
    OrderSet,
    Procedure,
    PatientMonitoring,
    Reading,
    SectionContent,
    SocialHistory,
    Task,
    VitalSigns,
  },
  operations: {
    ...encounterOperations,
    ...chartOperations,
    ...noteOperations,
    ...allergyOperations,
    ...problemOperations,
    ...taskOperations,
    ...orderOperations,
    ...resultOperations,
    ...attachmentOperations,
    ...immunizationOperations,
    ...procedureOperations,
    ...carePlanOperations,
    ...goalOperations,
    ...familyHistoryOperations,
    ...socialHistoryOperations,
    ...diagnosisCodeOperations,
    ...importOperations,
    ...resourceOperations,
    ...vitalsOperations,
    ...assessmentOperations,
    ...growthOperations,
    ...measurementRuleOperations,
  },
  events,
  live: clinicalLive(events),
  topic: { name: 'clinical-events', partitions: 12, retentionDays: 30 },
});

export type { Allergy, AllergyStatus } from './allergies.ts';
export { type Assessment, INSTRUMENTS, type Instrument, type InstrumentDefinition } from './assessments.ts';
export { ATTACHMENT_TYPES, type Attachment, LARGEST_ATTACHMENT } from './attachments.ts';
export type { ActivityStatus, CarePlan, CarePlanActivity, CarePlanStatus } from './care-plans.ts';
export type { Chart, EncounterLine, TimelineItem } from './chart.ts';
export { CODES_AT_A_TIME, type CodeEdition, type DiagnosisCode } from './diagnosis-codes.ts';
export * from './encounter.ts';
export { CODE_SYSTEMS, type Coding } from './entry.ts';
export { type FamilyHistory, RELATIVES } from './family-history.ts';
export { type Achievement, type Goal, type GoalStatus, type GoalTarget, MOST_PROGRESS } from './goals.ts';
export {
  GROWTH_MEASURES,
  type GrowthChart,
  type GrowthMeasure,
  type GrowthReference,
  type LmsRow,
  type LmsTable,
} from './growth.ts';
export type { Immunization, ImmunizationStatus } from './immunizations.ts';
export type { Limit, MeasurementRules, ReferenceRange } from './measurement-rules.ts';
export type { Escalation, News2, News2Band } from './news2.ts';
export type {
  Contents,
  Macro,
  Note,
  NoteSection,
  NoteStatus,
  NoteSummary,
  NoteTemplate,
  SectionContent,
} from './notes.ts';
export type { Order, OrderPreview, OrderSet, OrderStatus, OrderWarning } from './orders.ts';
export type { ChartProblem } from './problems.ts';
export type { Procedure, ProcedureStatus } from './procedures.ts';
export type { InboxResult } from './results.ts';
export { SOCIAL_TOPICS, type SocialHistory, USED_TOPICS } from './social-history.ts';
export type { Task, TaskStatus } from './tasks.ts';
export * from './vital-signs.ts';
export type {
  Flowsheet,
  GivenReadings,
  News2Trend,
  PatientMonitoring,
  Reading,
  ReadingFlag,
  Readings,
  SignSeries,
  VitalSigns,
} from './vitals.ts';
export { IMPORTED_AT_A_TIME, IMPORTED_LISTS };
