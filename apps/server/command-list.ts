import type { CommandGroup } from './command.ts';

/** Every command, as the first help page shows them. A new one is a line here and a file in commands/. */
export const commandGroups: readonly CommandGroup[] = [
  {
    title: 'Run the hospital',
    commands: [
      {
        name: 'start',
        summary: 'start everything on this machine and serve it',
        load: () => import('./commands/start.ts'),
      },
      {
        name: 'serve',
        summary: 'start some of the services in a process of their own',
        load: () => import('./commands/serve.ts'),
      },
      {
        name: 'import',
        summary: 'take over patients and their charts from FHIR files of other systems',
        load: () => import('./commands/import.ts'),
      },
      {
        name: 'terminology',
        summary: 'load the list of codes for diagnoses',
        load: () => import('./commands/terminology.ts'),
      },
      {
        name: 'growth',
        summary: 'load a reference by which children’s growth is judged',
        load: () => import('./commands/growth.ts'),
      },
      {
        name: 'accounts',
        summary: 'list the demo accounts',
        load: () => import('./commands/accounts.ts'),
      },
      {
        name: 'reset',
        summary: 'bring a home back to its first day',
        load: () => import('./commands/reset.ts'),
      },
    ],
  },
  {
    title: 'Look after it',
    commands: [
      {
        name: 'audit',
        summary: 'verify that the audit trail is as it was written',
        load: () => import('./commands/audit.ts'),
      },
      {
        name: 'erase',
        summary: 'forget a person',
        load: () => import('./commands/erase.ts'),
      },
      {
        name: 'keys',
        summary: 'change the key that wraps all others',
        load: () => import('./commands/keys.ts'),
      },
      {
        name: 'rebuild',
        summary: 'make the state of a service anew from its event log',
        load: () => import('./commands/rebuild.ts'),
      },
      {
        name: 'replay',
        summary: 'let a service apply the events of another again',
        load: () => import('./commands/replay.ts'),
      },
      {
        name: 'topics',
        summary: 'create the topics of Kafka on which services publish events',
        load: () => import('./commands/topics.ts'),
      },
      {
        name: 'doctor',
        summary: 'say what is wrong with this machine and how to mend it',
        load: () => import('./commands/doctor.ts'),
      },
    ],
  },
  {
    title: 'Work on it',
    commands: [
      {
        name: 'test',
        summary: 'run every check there is, or the tests that are named',
        load: () => import('./commands/test.ts'),
      },
      {
        name: 'build',
        summary: 'build the web application ahead of a start',
        load: () => import('./commands/build.ts'),
      },
      {
        name: 'openapi',
        summary: 'write the OpenAPI document',
        load: () => import('./commands/openapi.ts'),
      },
      {
        name: 'bench',
        summary: 'measure speed and footprint beside bare limits of the same run',
        load: () => import('./commands/bench.ts'),
      },
      {
        name: 'drill',
        summary: 'kill parts of a distributed hospital under load and prove that nothing is lost',
        load: () => import('./commands/drill.ts'),
      },
      {
        name: 'screens',
        summary: 'draw the main pages for the documentation',
        load: () => import('./commands/screens.ts'),
      },
    ],
  },
];
