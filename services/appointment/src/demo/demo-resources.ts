/** Who and what can be booked in the demo hospital: by staff number, by code of the room, or a thing of its own. */
export const bookable = [
  {
    key: '1001',
    kind: 'provider',
    name: 'Dr. Ngozi Okafor',
    facility: 'MILL',
    department: 'OPD',
    can: ['clinic'],
  },
  {
    key: '1005',
    kind: 'provider',
    name: 'Dr. Lucía Ferrer',
    facility: 'MILL',
    department: 'OPD',
    can: ['obstetrics', 'clinic'],
  },
  { key: '1006', kind: 'provider', name: 'Dr. Samuel Park', facility: 'MILL', department: 'OPD', can: ['clinic'] },
  {
    key: '1002',
    kind: 'provider',
    name: 'Dr. Tobias Lindqvist',
    facility: 'MAIN',
    department: 'SUR',
    can: ['surgery'],
  },
  { key: 'C-1', kind: 'room', name: 'Consulting room 1', facility: 'MILL', department: 'OPD', can: [] },
  { key: 'C-2', kind: 'room', name: 'Consulting room 2', facility: 'MILL', department: 'OPD', can: [] },
  { key: 'C-3', kind: 'room', name: 'Consulting room 3', facility: 'MILL', department: 'OPD', can: [] },
  { key: 'OR-1', kind: 'theatre', name: 'Operating theatre 1', facility: 'MAIN', department: 'SUR', can: [] },
  { key: 'OR-2', kind: 'theatre', name: 'Operating theatre 2', facility: 'MAIN', department: 'SUR', can: [] },
  { key: 'XR-1', kind: 'modality', name: 'X-ray room', facility: 'MAIN', department: 'RAD', can: ['XR'] },
  { key: 'CT-1', kind: 'modality', name: 'CT scanner', facility: 'MAIN', department: 'RAD', can: ['CT'] },
  { key: 'MR-1', kind: 'modality', name: 'MR scanner', facility: 'MAIN', department: 'RAD', can: ['MR'] },
  { key: 'US-P', kind: 'equipment', name: 'Portable ultrasound', facility: 'MILL', department: 'OPD', can: ['US'] },
] as const;

const need = (kind: 'provider' | 'room' | 'theatre' | 'modality', capability: string | null = null) => ({
  kind,
  capability,
});
const visit = [need('provider', 'clinic'), need('room')];

export const types = [
  { code: 'NEW', name: 'New patient', duration_minutes: 40, needs: visit, color: '#1565c0' },
  { code: 'FUP', name: 'Follow-up', duration_minutes: 20, needs: visit, color: '#00897b' },
  {
    code: 'ANC',
    name: 'Antenatal visit',
    duration_minutes: 20,
    needs: [need('provider', 'obstetrics'), need('room')],
    color: '#ad1457',
  },
  {
    code: 'VIDEO',
    name: 'Video consultation',
    duration_minutes: 20,
    needs: [need('provider', 'clinic')],
    telehealth: true,
    color: '#6a1b9a',
  },
  {
    code: 'CT',
    name: 'Computed tomography',
    duration_minutes: 30,
    buffer_before_minutes: 5,
    buffer_after_minutes: 10,
    needs: [need('modality', 'CT')],
    color: '#ef6c00',
  },
  {
    code: 'MR',
    name: 'Magnetic resonance imaging',
    duration_minutes: 45,
    buffer_before_minutes: 10,
    buffer_after_minutes: 5,
    needs: [need('modality', 'MR')],
    color: '#6d4c41',
  },
  {
    code: 'OP',
    name: 'Elective operation',
    duration_minutes: 120,
    buffer_before_minutes: 30,
    buffer_after_minutes: 30,
    needs: [need('provider', 'surgery'), need('theatre')],
    color: '#455a64',
  },
] as const;

export const servicePoints = [
  { code: 'RECEPTION', name: 'Reception', prefix: 'R', kind: 'registration', facility: 'MILL' },
  { code: 'CLINIC', name: 'Consultation', prefix: 'A', kind: 'consultation', facility: 'MILL' },
  { code: 'BLOODS', name: 'Blood taking', prefix: 'L', kind: 'sample-collection', facility: 'MILL' },
] as const;
