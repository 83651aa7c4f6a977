export * from './follow-patient.ts';
export * from './patient-directory.ts';
export * from './patient-files.ts';
