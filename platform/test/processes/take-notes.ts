// Follows a log until it is killed. Says `effect` each time an effect stands in its transaction and is not yet acknowledged.
import { writeSync } from 'node:fs';
import type { Contract } from '../../contract/index.ts';
import { type Connection, connectDatabase, type Transaction } from '../../database/index.ts';
import { accountContract } from '../../testing/bank/index.ts';
import { noteTaking, startNoteTaker } from '../../testing/note-taker.ts';
import { publishPlain } from '../../testing/plain-events.ts';

const { producer, consumer, batch, kafka } = JSON.parse(process.argv[2]!) as {
  producer: Connection;
  consumer: Connection;
  batch: number;
  /** Publishes and follows by this topic, not by the log. */
  kafka?: { readonly brokers: readonly string[]; readonly topic: NonNullable<Contract['topic']> };
};
const connect = (connection: Connection) => connectDatabase({ connection, connections: 2, name: 'take-notes' });

const options = {
  producer: connect(producer),
  consumer: connect(consumer),
  batch,
  pollMs: 20,
  async afterEffect(tx: Transaction) {
    await tx.all({ sql: 'select 1', parameters: [] });
    writeSync(1, 'effect\n');
  },
};
if (kafka) {
  const { kafkaTransport } = await import('../../kafka/index.ts');
  const contract = { ...accountContract, service: 'test', topic: kafka.topic };
  const transport = kafkaTransport({ connection: kafka, consume: true, sessionMs: 1_500 });
  publishPlain(transport, contract, options.producer);
  transport.follow(contract, noteTaking(options));
} else startNoteTaker(options);
// Should the test itself come to an end, so does this process.
process.stdin.on('end', () => process.exit()).resume();
