import type { ChaosReport, Outage } from './chaos.ts';

/** The report as Markdown. */
export function describeChaos({ outages, effects, refused, behind, trail, requests, ok }: ChaosReport): string {
  return [
    ...table(
      ['killed', 'away for', 'caught up after', 'answered meanwhile', 'failed meanwhile', 'slowest'],
      outages.map((outage) => [
        outage.part,
        seconds(outage.away_ms),
        outage.caught_up_ms === null ? 'NOT' : seconds(outage.caught_up_ms),
        String(outage.answered),
        failures(outage),
        seconds(outage.slowest_ms),
      ]),
    ),
    '',
    ...table(
      ['effect', 'acknowledged', 'there once', 'lost', 'doubled'],
      effects.map(({ what, acknowledged, once, lost, doubled }) => [
        what,
        ...[acknowledged, once, lost, doubled].map(String),
      ]),
    ),
    '',
    `${requests} requests. The audit trail of ${trail.entries} entries is ${trail.ok ? 'as it was written' : 'NOT AS WRITTEN'}.`,
    ...refused.map((why) => `REFUSED: ${why}`),
    ...behind.map((who) => `BEHIND: ${who}`),
    ok ? 'Nothing was lost, nothing happened twice, everybody caught up.' : 'THE DRILL FAILED.',
  ].join('\n');
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const failures = ({ failed }: Outage): string =>
  Object.entries(failed)
    .map(([service, codes]) => {
      const each = Object.entries(codes).map(([code, count]) => `${count} ${code}`);
      return `${service}: ${each.join(', ')}`;
    })
    .join('; ') || 'none';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
