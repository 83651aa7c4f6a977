/** What is said of a requirement: with the test that shows it, or why it is not met or does not apply. */
export type Verdict =
  | { readonly verdict: 'met'; readonly file: string; readonly test: string }
  | { readonly verdict: 'not met' | 'not applicable'; readonly why: string };

interface Rule {
  /** The page of the implementation guide that a requirement stands on, without `.html`. */
  readonly page: RegExp;
  readonly text: RegExp;
  readonly verdict: Verdict;
}

const TESTS = 'apps/server/test/fhir/';
const met = (file: string, test: string): Verdict => ({ verdict: 'met', file: `${TESTS}${file}.int.test.ts`, test });
const notMet = (why: string): Verdict => ({ verdict: 'not met', why });
const notOurs = (why: string): Verdict => ({ verdict: 'not applicable', why });

const chart = (test: string) => met('owners', test);
const profiles = chart('is as US Core wants it');
const inTheChart = chart('the chart of a patient is found by FHIR');
const vitalSigns = chart('its measurements, in UCUM and with the codes of the vital signs profiles');
const scoped = met('smart-scopes', 'narrows what is read to the types of its scopes');
const provenance = met('evidence', 'comes with what is searched, and says who made the version that stands');
const kept = (test: string) => met('us-core-kept', test);
const notes = kept('is a DocumentReference with who is responsible for it');
const reports = kept('is a DiagnosticReport, and what was scanned a DocumentReference too');
const medication = kept('are requests with a code or with a Medication that comes along');
const laboratory = kept('of a laboratory are found by category, code and date');
const observations = kept('of occupation, pregnancy and screening are as their profiles want them');
const forms = kept('may be answers to a form, whatever the form was');
const others = kept('is kept with what its profile wants, and found');
const declared = kept('what the server says of itself names the guide');
/** What is written by FHIR of a chart is kept to the last element beside what the hospital records of it. */
const whole = met('charted', 'stands in the chart, and comes out to the last element');
const launch = notMet('The launch of SMART apps is not part of this server yet.');
const certified = notOurs('It is for those who seek certification by the ONC.');
const anyRow = /./;

/** The first that fits a requirement counts; what none fits is not met, as nothing shows it. */
export const rules: readonly Rule[] = [
  // Capability statement and REST
  { page: /^capabilitystatement/, text: /Patient resource profile$|at least one additional/, verdict: inTheChart },
  {
    page: /^capabilitystatement/,
    text: /RESTful behavior/,
    verdict: met('interactions', 'is created, read, updated, read in each version, and deleted'),
  },
  { page: /^capabilitystatement/, text: /Status 400/, verdict: met('search', 'a search is refused') },
  { page: /^capabilitystatement/, text: /401|403|unauthorized/, verdict: scoped },
  {
    page: /^capabilitystatement/,
    text: /404/,
    verdict: met('interactions', 'is created, read, updated, read in each version, and deleted'),
  },
  {
    page: /^capabilitystatement/,
    text: /JSON/,
    verdict: met('interactions', 'is created, read, updated, read in each version, and deleted'),
  },
  {
    page: /^general-requirements/,
    text: /Cures Act/,
    verdict: certified,
  },
  {
    page: /^general-requirements/,
    text: /declare conformance with the US|full capability details/,
    verdict: declared,
  },
  { page: /^general-(requirements|guidance)/, text: /types of changes that can be detected/, verdict: declared },
  {
    page: /^general-requirements/,
    text: /^.In situations where data is not available. for .mandatory. coded.*(I.?f the source|only the text|text but no coded)/,
    verdict: profiles,
  },
  {
    page: /^general-requirements/,
    text: /mandatory and\/or flagged as Must Support/,
    verdict: whole,
  },
  {
    page: /^general-requirements/,
    text: /supportedProfile|RESTful transactions/,
    verdict: met('us-core', 'says which profiles it supports'),
  },
  {
    page: /^general-requirements/,
    text: /[Rr]equired binding|required by|exclusively/,
    verdict: met('interactions', 'what is not as FHIR says'),
  },
  {
    page: /^general-requirements/,
    text: /[Ee]xtensible/,
    verdict: notMet('Codes of extensible bindings are not looked up in their value sets.'),
  },
  {
    page: /^general-requirements/,
    text: /SHALL be omitted|SHALL be present even|DataAbsentReason|text-?based|only text|source system has text/,
    verdict: profiles,
  },
  {
    page: /^general-requirements/,
    text: /neither text nor|unknown|status codes is missing/,
    verdict: notOurs('The hospital’s records always have what these elements say.'),
  },
  { page: /^general-requirements/, text: /POST/, verdict: met('search', 'what a form asks for') },
  {
    page: /^general-requirements/,
    text: /`GET`-based|system and code values|id and Type|precise /,
    verdict: met('search', 'a search finds'),
  },
  {
    page: /^general-requirements/,
    text: /status parameter/,
    verdict: notOurs('No search of this server needs a status.'),
  },
  // Must support
  { page: /^must-support/, text: /Additional USCDI|[Cc]ertif|ONC/, verdict: certified },
  { page: /^must-support/, text: /Mandatory/, verdict: profiles },
  { page: /^must-support/, text: /not present, and the reason/, verdict: profiles },
  {
    page: /^must-support/,
    text: anyRow,
    verdict: whole,
  },
  // Notes and reports
  { page: /^clinical-notes/, text: /Consultation|Progress/, verdict: chart('its notes, once they are signed') },
  { page: /^clinical-notes/, text: /DocumentReference Profile/, verdict: chart('its notes, once they are signed') },
  { page: /^clinical-notes/, text: /\$expand|#expand/, verdict: notOurs('The server has no $expand.') },
  {
    page: /^clinical-notes/,
    text: /Common Clinical Notes/,
    verdict: notes,
  },
  { page: /^clinical-notes/, text: anyRow, verdict: reports },
  { page: /^sd-observation-(lab|clinical)|^sd-specimen/, text: anyRow, verdict: laboratory },
  { page: /^sd-diagnosticreport/, text: anyRow, verdict: reports },
  { page: /^medication|^sd-medication/, text: /_include/, verdict: met('search', 'with what is found') },
  { page: /^medication|^sd-medication/, text: anyRow, verdict: medication },
  // Profiles
  {
    page: /^sd-allergyintolerance/,
    text: /clinical status/,
    verdict: chart('what was entered in error says so, and no known allergies are a statement'),
  },
  {
    page: /^sd-allergyintolerance/,
    text: /No Known Allergies/i,
    verdict: chart('what was entered in error says so, and no known allergies are a statement'),
  },
  { page: /^sd-allergyintolerance/, text: /verification status|manifestation/, verdict: inTheChart },
  {
    page: /^scopes|^sd-allergyintolerance/,
    text: /\.rs\?category|[Gg]ranular/,
    verdict: notMet('A scope that is narrowed by a search is left out rather than taken for the wider one.'),
  },
  { page: /^scopes|^sd-allergyintolerance/, text: /\.rs/, verdict: scoped },
  {
    page: /^scopes|^security/,
    text: /SMART App Launch|[Cc]ertif|Well-Known|asymmetric|introspection|scopes_suppo|User-Facing|Backend-Services|Standalone/,
    verdict: launch,
  },
  {
    page: /^sd-condition/,
    text: /recordedDate|onsetDateTime|problem-list-item|Encounter Diagnosis/,
    verdict: inTheChart,
  },
  {
    page: /^sd-condition/,
    text: /sdoh|health-concern/,
    verdict: others,
  },
  {
    page: /^sd-documentreference/,
    text: /attachment\.url|repetitions|different versions/,
    verdict: chart('its notes, once they are signed'),
  },
  {
    page: /^sd-documentreference/,
    text: /organization responsible/,
    verdict: notes,
  },
  {
    page: /^sd-documentreference/,
    text: /Common Clinical Notes/,
    verdict: notes,
  },
  { page: /^sd-encounter/, text: /reasonCode|serviceProvider/, verdict: inTheChart },
  { page: /^sd-goal/, text: /startDate/, verdict: inTheChart },
  { page: /^sd-immunization/, text: anyRow, verdict: inTheChart },
  { page: /^sd-vital-signs|^sd-blood-pressure/, text: anyRow, verdict: vitalSigns },
  {
    page: /^sd-organization/,
    text: /NPI/,
    verdict: kept('an organisation is found by its National Provider Identifier'),
  },
  { page: /^sd-practitioner/, text: anyRow, verdict: chart('its organisation, its places and who works there') },
  { page: /^sd-procedure/, text: /performed/, verdict: inTheChart },
  { page: /^sd-observation-screening/, text: /survey/, verdict: chart('its assessments') },
  {
    page: /^screening/,
    text: /clinical judgments using|Observation Screening Assessment Profile$/,
    verdict: chart('its assessments'),
  },
  { page: /^sd-provenance/, text: /SHALL be supported for/, verdict: provenance },
  {
    page: /^sd-provenance/,
    text: anyRow,
    verdict: notOurs('The hospital does not pass on what it was sent as free text.'),
  },
  { page: /^basic-provenance/, text: anyRow, verdict: notOurs('It is for health information exchanges.') },
  { page: /^changes-between/, text: anyRow, verdict: notOurs('The server speaks one version of FHIR.') },
  {
    page: /^sd-(race|ethnicity)/,
    text: /text description|OMB|additional (detailed )?codes/,
    verdict: met('published-examples', 'go in as transactions, and every fact comes out'),
  },
  { page: /^sd-(questionnaireresponse|observation-screening)|^screening.*choosing/, text: anyRow, verdict: forms },
  { page: /^sd-observation-(occupation|pregnancy)|^sd-average-blood/, text: anyRow, verdict: observations },
  { page: /^sd-simple-observation/, text: /category/i, verdict: observations },
  { page: /^sd-simple-observation/, text: /derivedFrom/, verdict: forms },
  { page: /^sd-simple-observation/, text: /absent/, verdict: laboratory },
  { page: /^sd-simple-observation/, text: anyRow, verdict: observations },
  {
    page: /^sd-careteam/,
    text: /only US Core Practitioner/,
    verdict: notOurs('The server has both Practitioner and PractitionerRole.'),
  },
  { page: /^sd-(servicerequest|implantable-device|careteam)/, text: anyRow, verdict: others },
  { page: /^screening/, text: /sdoh/, verdict: others },
  { page: /^screening/, text: /category codes/, verdict: observations },
  { page: /^screening/, text: anyRow, verdict: forms },
  {
    page: /^sd-location/,
    text: /differs from the Encounter/,
    verdict: notOurs('What the hospital records happens where its encounter is.'),
  },
  // Security
  {
    page: /^security/,
    text: /audit logs/,
    verdict: met('evidence', 'are the trail: who read whom, when, with what outcome'),
  },
  {
    page: /^security/,
    text: /TLS/,
    verdict: { verdict: 'met', file: 'apps/server/test/tls.int.test.ts', test: 'a named certificate' },
  },
  {
    page: /^security/,
    text: /risk analysis|single time source|consent requirements|Communications Security/,
    verdict: notOurs('It is for whoever runs the hospital.'),
  },
  { page: anyRow, text: /[Cc]ertif|ONC Health IT/, verdict: certified },
];

const UNSHOWN = notMet('Nothing shows it yet.');

export const verdictOf = (page: string, text: string): Verdict =>
  rules.find((rule) => rule.page.test(page) && rule.text.test(text))?.verdict ?? UNSHOWN;
