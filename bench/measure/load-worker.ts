import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Figures, Load } from './load.ts';

/** Runs one load in a process of its own, so that the generator does not share the measured process's thread. */
const load = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Load;

function once(seconds: number): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  // autocannon's own duration counts the making of the requests too.
  let began = 0;
  let ended = 0;
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url: load.url,
        connections: load.connections,
        duration: seconds,
        headers: { ...load.headers },
        requests: load.requests.slice(0, 1) as autocannon.Request[],
        // Each connection walks its own part of the list: no two ask for the same thing at the same time.
        setupClient(client) {
          const share = Math.max(1, Math.floor(load.requests.length / load.connections));
          const from = (next++ * share) % load.requests.length;
          client.setRequests(load.requests.slice(from, from + share) as autocannon.Request[]);
        },
      },
      (error, result) => {
        if (error) return reject(error);
        times.sort((a, b) => a - b);
        const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
        const failed = result.errors + result.timeouts + result.non2xx;
        resolve({
          perSecond: Math.round(times.length / ((ended - began) / 1000)),
          p50: at(0.5),
          p95: at(0.95),
          p99: at(0.99),
          failed,
        });
      },
    );
    instance.on('start', () => {
      began = performance.now();
    });
    instance.on('response', (_client, _status, _bytes, milliseconds) => {
      times.push(milliseconds);
      ended = performance.now();
    });
  });
}

await once(load.warmSeconds);
const runs: Figures[] = [];
for (let run = 0; run < load.runs; run++) runs.push(await once(load.seconds));
runs.sort((a, b) => a.perSecond - b.perSecond);
const failed = runs.reduce((sum, run) => sum + run.failed, 0);
process.stdout.write(JSON.stringify({ ...runs[Math.floor(runs.length / 2)]!, failed }));
