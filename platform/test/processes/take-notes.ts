// Follows a log until it is killed. Says `effect` each time an effect stands in its transaction and is not yet acknowledged.
import { writeSync } from 'node:fs';
import { type Connection, connectDatabase } from '../../database/index.ts';
import { startNoteTaker } from '../../testing/note-taker.ts';

const { producer, consumer, batch } = JSON.parse(process.argv[2]!) as {
  producer: Connection;
  consumer: Connection;
  batch: number;
};
const connect = (connection: Connection) => connectDatabase({ connection, connections: 2, name: 'take-notes' });

startNoteTaker({
  producer: connect(producer),
  consumer: connect(consumer),
  batch,
  pollMs: 20,
  async afterEffect(tx) {
    await tx.all({ sql: 'select 1', parameters: [] });
    writeSync(1, 'effect\n');
  },
});
// Should the test itself come to an end, so does this process.
process.stdin.on('end', () => process.exit()).resume();
