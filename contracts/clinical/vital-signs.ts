/** A vital sign that is a number: by which code, in which unit and to how many decimals it is kept. */
export interface VitalSign {
  /** LOINC */
  readonly code: string;
  readonly display: string;
  /** UCUM, in which it is kept and answered */
  readonly unit: string;
  readonly decimals: number;
  /** UCUM units in which it may be given beside its own. */
  readonly alsoIn: readonly string[];
}

const sign = (code: string, display: string, unit: string, decimals = 0, ...alsoIn: string[]): VitalSign => ({
  code,
  display,
  unit,
  decimals,
  alsoIn,
});

/**
 * The signs that are measured, by the names that this hospital gives them. Codes and units are those of FHIR R4's vital signs
 * profile and of US Core's profiles of pulse oximetry and of a child's head; pain and glucose have the LOINC codes of a verbal rating from 0 to 10
 * and of a glucometer at the bedside.
 */
export const MEASURED_SIGNS = {
  temperature: sign('8310-5', 'Body temperature', 'Cel', 1, '[degF]'),
  pulse: sign('8867-4', 'Heart rate', '/min'),
  respiration: sign('9279-1', 'Respiratory rate', '/min'),
  systolic: sign('8480-6', 'Systolic blood pressure', 'mm[Hg]'),
  diastolic: sign('8462-4', 'Diastolic blood pressure', 'mm[Hg]'),
  oxygen_saturation: sign('59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry', '%'),
  oxygen_flow: sign('3151-8', 'Inhaled oxygen flow rate', 'L/min', 1),
  oxygen_concentration: sign('3150-6', 'Inhaled oxygen concentration', '%'),
  pain: sign('72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported', '{score}'),
  weight: sign('29463-7', 'Body weight', 'kg', 3, 'g', '[lb_av]'),
  height: sign('8302-2', 'Body height', 'cm', 1, 'm', '[in_i]'),
  head_circumference: sign('9843-4', 'Head Occipital-frontal circumference', 'cm', 1, '[in_i]'),
  glucose: sign('41653-7', 'Glucose [Mass/volume] in Capillary blood by Glucometer', 'mg/dL', 0, 'mmol/L'),
} as const satisfies Record<string, VitalSign>;

/** Signs that follow from those that were measured at the same time. */
export const DERIVED_SIGNS = {
  bmi: sign('39156-5', 'Body mass index (BMI) [Ratio]', 'kg/m2', 1),
} as const satisfies Record<string, VitalSign>;

export const VITAL_SIGNS = { ...MEASURED_SIGNS, ...DERIVED_SIGNS };

export type MeasuredSign = keyof typeof MEASURED_SIGNS;
export type SignName = keyof typeof VITAL_SIGNS;

export const MEASURED_NAMES = Object.keys(MEASURED_SIGNS) as MeasuredSign[];
export const SIGN_NAMES = Object.keys(VITAL_SIGNS) as SignName[];

/** FHIR's panels: all vital signs of a moment, and the two blood pressures of one cuff. */
export const VITAL_SIGN_PANELS = { vital_signs: '85353-1', blood_pressure: '85354-9' } as const;

/** Alert, new confusion, responds to voice, responds to pain, unresponsive [Royal College of Physicians, NEWS2, 2017]. */
export const CONSCIOUSNESS = ['alert', 'confusion', 'voice', 'pain', 'unresponsive'] as const;
/** The SNOMED CT code of that scale, as the UK Core profile of a patient's consciousness has it. */
export const CONSCIOUSNESS_CODE = '1104441000000107';
