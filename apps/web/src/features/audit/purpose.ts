/** Looking after privacy is health care operations [HL7 v3 PurposeOfUse]; it stands so on the trail. */
export const OVERSIGHT = { 'X-Purpose-Of-Use': 'HOPERAT' } as const;
