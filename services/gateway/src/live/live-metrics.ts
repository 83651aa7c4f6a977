import { Counter, Gauge, type Registry } from 'prom-client';

export interface LiveMetrics {
  sent(type: string): void;
  received(type: string): void;
  closed(code: number): void;
  refused(topic: string, code: string): void;
}

/** @param counts read when somebody asks for the metrics */
export function liveMetrics(
  registry: Registry,
  counts: { sockets(): number; followers(): ReadonlyMap<string, number> },
): LiveMetrics {
  const registers = [registry];
  new Gauge({
    name: 'hms_live_sockets',
    help: 'Sockets that are open for live changes',
    registers,
    collect() {
      this.set(counts.sockets());
    },
  });
  new Gauge({
    name: 'hms_live_subscriptions',
    help: 'What is followed live',
    labelNames: ['topic'],
    registers,
    collect() {
      this.reset();
      for (const [topic, count] of counts.followers()) this.set({ topic }, count);
    },
  });
  const messages = new Counter({
    name: 'hms_live_messages_total',
    help: 'Messages of live sockets',
    labelNames: ['direction', 'type'],
    registers,
  });
  const closings = new Counter({
    name: 'hms_live_closed_total',
    help: 'Live sockets that were closed, by the code of the closing',
    labelNames: ['code'],
    registers,
  });
  const refusals = new Counter({
    name: 'hms_live_refused_total',
    help: 'Subscriptions that were refused or ended for want of a permission',
    labelNames: ['topic', 'code'],
    registers,
  });
  return {
    sent: (type) => messages.inc({ direction: 'sent', type }),
    received: (type) => messages.inc({ direction: 'received', type }),
    closed: (code) => closings.inc({ code: String(code) }),
    refused: (topic, code) => refusals.inc({ topic, code }),
  };
}
