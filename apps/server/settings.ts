import {
  bytes,
  choice,
  defineSettings,
  integer,
  onOff,
  path,
  port,
  text,
  url,
  type ValuesOf,
} from '@hms/platform/settings';
import { auditSettings } from '@hms/service-audit/settings';
import { authSettings } from '@hms/service-auth/settings';
import { gatewaySettings } from '@hms/service-gateway/settings';
import { patientSettings } from '@hms/service-patient/settings';

const { demo: _ours, ...signIn } = authSettings;
const { retentionYears: auditRetentionYears } = auditSettings;
const { erasureList, ...patientRecords } = patientSettings;

/** Every setting of the server, in the order in which people meet them. */
export const serverSettings = defineSettings({
  home: {
    kind: path('DIR'),
    whenAbsent: '`.hms` beside the `hms` command',
    describe: 'Folder that holds everything the hospital stores.',
    file: false,
  },
  settings: {
    kind: path('FILE'),
    whenAbsent: '`settings.json` in the home folder',
    describe: 'Settings file (JSON). What it says beats `settings.json` of the home folder.',
    file: false,
  },
  port: { kind: port, default: 8080, describe: 'Port on which the hospital answers.' },
  host: {
    kind: text({
      pattern: /^[\w.:-]{1,253}$/,
      allowed: 'an IP address or a host name of this machine',
      placeholder: 'ADDRESS',
    }),
    default: '127.0.0.1',
    describe: 'Address on which it listens. Any other than a loopback address is served with TLS.',
  },
  publicUrl: {
    kind: url('http', 'https'),
    whenAbsent: 'follows from host, port and TLS',
    describe: 'Address under which people reach the hospital, when a proxy stands in front.',
  },
  tlsCert: {
    kind: path('FILE'),
    whenAbsent: 'a self-made one, where TLS is needed',
    describe: 'Certificate chain (PEM) with which the hospital serves TLS; goes with `--tls-key`.',
  },
  tlsKey: {
    kind: path('FILE'),
    whenAbsent: 'a self-made one, where TLS is needed',
    describe: 'Private key (PEM) of the certificate.',
  },
  plainHttp: {
    kind: onOff,
    default: false,
    describe:
      'Serves without TLS beyond loopback too. Only where nobody else can listen: within a network of containers, or a mesh that brings TLS of its own.',
  },
  trustedCa: {
    kind: path('FILE'),
    whenAbsent: 'those that Node knows',
    describe:
      'Certificates (PEM) of further authorities by which brokers, Redis, PostgreSQL, S3, Consul, collectors of traces and other processes prove who they are.',
  },
  demo: { kind: onOff, default: true, describe: 'Fills a new home with a demo hospital.' },
  databaseUrl: {
    kind: url('postgres', 'postgresql'),
    whenAbsent: 'the embedded PostgreSQL of the home folder',
    describe: 'PostgreSQL cluster (15 or newer) to use instead; its user must be able to create roles and databases.',
    secret: true,
  },
  pooler: {
    kind: text({
      pattern: /^[\w.-]{1,253}:\d{1,5}$/,
      allowed: 'a host and a port such as `pgbouncer:6432`',
      placeholder: 'HOST',
    }),
    whenAbsent: 'services reach PostgreSQL themselves',
    describe:
      'PgBouncer (pool_mode = transaction) through which services reach their databases. `database-url` still names PostgreSQL itself, for notifications and jobs.',
  },
  replicaUrl: {
    kind: url('postgres', 'postgresql'),
    whenAbsent: 'everything is read from PostgreSQL itself',
    describe:
      'One streaming replica of `database-url`, as `postgres://host:port`: what may be stale is read there, unless whoever asks has changed more than it has seen. All processes name one, each its own or the same.',
  },
  replicaLag: {
    kind: integer({ min: 1, max: 3600, unit: 'seconds' }),
    default: 5,
    describe: 'Seconds behind which the replica is not read from.',
  },
  connections: {
    kind: integer({ min: 2, max: 10_000, unit: 'connections' }),
    default: 70,
    describe:
      'Most connections to PostgreSQL of all services of this process, shared out evenly. Beside them each service may open up to four more, for jobs, notifications and what is prepared.',
  },
  serviceConnections: {
    kind: integer({ min: 2, max: 1_000, unit: 'connections' }),
    default: 12,
    describe: 'Most of them that one service takes, however few services there are.',
  },
  keyFile: {
    kind: path('FILE'),
    whenAbsent: '`~/.config/hms/keys/<home id>.json`',
    describe:
      'File of the keys that wrap all others. It is kept outside the home folder; without it the data cannot be read.',
  },
  key: {
    kind: text({
      pattern: /^(\{.*\}|[\w-]{43})$/s,
      allowed: '32 bytes as base64url, or the JSON of a key file',
    }),
    whenAbsent: 'the key file',
    describe: 'The key itself, where a file is not wanted.',
    flag: false,
    file: false,
    secret: true,
  },
  bodyLimit: {
    kind: bytes({ min: 1024, max: 1024 ** 3 }),
    default: 1024 ** 2,
    describe: 'Largest request body in bytes, where an operation does not say otherwise.',
  },
  shutdownGrace: {
    kind: integer({ min: 0, max: 600, unit: 'seconds' }),
    default: 10,
    describe: 'Seconds that running requests get to finish when the hospital stops.',
  },
  logLevel: {
    kind: choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    default: 'info',
    describe: 'Least severe log lines that are written.',
  },
  logTo: {
    kind: choice('file', 'output'),
    default: 'file',
    describe: 'Where services log: to files in the home folder, or to standard output, as containers do.',
  },
  otlpEndpoint: {
    kind: url('http', 'https'),
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    whenAbsent: 'no traces are sent',
    describe: 'OpenTelemetry collector to which traces are sent.',
  },
  sharedSecret: {
    kind: text({ pattern: /^\S{32,200}$/, allowed: '32 to 200 characters without blanks', placeholder: 'TEXT' }),
    whenAbsent: 'the secret of the home folder',
    describe: 'What the processes of one hospital prove their belonging with, where each has a home of its own.',
    flag: false,
    file: false,
    secret: true,
  },
  peers: {
    kind: text({
      pattern: /^[a-z-]+=https?:\/\/[^\s,]+(,\s*[a-z-]+=https?:\/\/[^\s,]+)*$/,
      allowed: 'pairs such as `patient=http://10.0.0.5:8080,auth=http://10.0.0.6:8080`',
      placeholder: 'PAIRS',
    }),
    whenAbsent: 'where Consul says, else `http://hms-<service>:8080`',
    describe: 'Where the services of other processes answer.',
  },
  consulUrl: {
    kind: url('http', 'https'),
    whenAbsent: 'nobody is told, and names of DNS are asked',
    describe:
      'Agent of Consul of this machine, such as http://127.0.0.1:8500: processes register there with a check of their health, and find each other by it.',
  },
  consulToken: {
    kind: text({ pattern: /^\S{1,200}$/, allowed: 'a token without blanks', placeholder: 'TEXT' }),
    whenAbsent: 'none',
    describe: 'Token for it, with service:write on `hms-` and service:read, node:read.',
    flag: false,
    file: false,
    secret: true,
  },
  kafkaBrokers: {
    kind: text({
      pattern: /^[\w.-]+:\d{1,5}(,\s*[\w.-]+:\d{1,5})*$/,
      allowed: 'pairs of host and port such as `kafka1:9092,kafka2:9092`',
      placeholder: 'HOSTS',
    }),
    whenAbsent: 'no events are published',
    describe: 'Brokers of Kafka on whose topics every service publishes its events; `./hms topics` creates them.',
  },
  kafkaTls: {
    kind: onOff,
    default: false,
    describe: 'Reaches the brokers with TLS; their certificates must name them and be trusted, see `trusted-ca`.',
  },
  kafkaUser: {
    kind: text({ pattern: /^\S{1,200}$/, allowed: 'a name without blanks', placeholder: 'NAME' }),
    whenAbsent: 'the brokers ask nobody who he is',
    describe: 'Who we are to the brokers (SASL).',
  },
  kafkaMechanism: {
    kind: choice('SCRAM-SHA-512', 'SCRAM-SHA-256', 'PLAIN'),
    default: 'SCRAM-SHA-512',
    describe: 'How we prove it. PLAIN tells the broker the password itself: only with `kafka-tls`.',
  },
  kafkaPassword: {
    kind: text({ pattern: /^\S{1,500}$/, allowed: 'a password without blanks', placeholder: 'TEXT' }),
    whenAbsent: 'none',
    describe: 'The password that goes with it.',
    flag: false,
    file: false,
    secret: true,
  },
  kafkaReplicas: {
    kind: integer({ min: 1, max: 9, unit: 'copies' }),
    default: 3,
    describe: 'Copies of each partition of the topics that `./hms topics` creates, each on a broker of its own.',
  },
  eventsFrom: {
    kind: choice('kafka', 'log'),
    default: 'kafka',
    describe:
      'Whence services take each other’s events where brokers are named: from the topics, or still from the logs.',
  },
  redisUrl: {
    kind: url('redis', 'rediss'),
    whenAbsent: 'processes remember and count alone',
    describe:
      'Redis in which the processes of a service share what they remember, and front doors count requests together.',
    secret: true,
  },
  filesFolder: {
    kind: path('DIR'),
    whenAbsent: '`files` in the home folder',
    describe:
      'Folder for photos, attachments and other files, sealed as they are. All processes of one service share it.',
  },
  s3Bucket: {
    kind: text({
      pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      allowed: 'the name of a bucket of S3',
      placeholder: 'NAME',
    }),
    whenAbsent: 'files lie in the folder',
    describe: 'Bucket of S3, of this hospital alone and without versions, in which files lie instead of the folder.',
  },
  s3Endpoint: {
    kind: url('http', 'https'),
    whenAbsent: 'Amazon’s, of the region',
    describe: 'Where another server that speaks S3 answers, such as MinIO.',
  },
  s3Region: {
    kind: text({ pattern: /^[a-z0-9-]{1,40}$/, allowed: 'the name of a region', placeholder: 'NAME' }),
    default: 'us-east-1',
    describe: 'Region of the bucket.',
  },
  s3AccessKey: {
    kind: text({ pattern: /^\S{1,200}$/, allowed: 'an access key without blanks', placeholder: 'TEXT' }),
    whenAbsent: 'as the surroundings say, e.g. a role of the pod',
    describe: 'Access key of S3; goes with the secret key.',
    flag: false,
    secret: true,
  },
  s3SecretKey: {
    kind: text({ pattern: /^\S{1,500}$/, allowed: 'a secret key without blanks', placeholder: 'TEXT' }),
    whenAbsent: 'none',
    describe: 'The secret key that goes with it.',
    flag: false,
    file: false,
    secret: true,
  },
  ...signIn,
  ...gatewaySettings,
  ...patientRecords,
  erasureList: { ...erasureList, whenAbsent: '`~/.config/hms/keys/<home id>.erasures.jsonl`' },
  auditRetentionYears,
  nodeEnv: {
    kind: choice('production', 'development', 'test'),
    env: 'NODE_ENV',
    default: 'development',
    describe: 'How libraries behave. A demo hospital does not start in production.',
    flag: false,
    file: false,
  },
});

export type ServerSettings = ValuesOf<typeof serverSettings>;
