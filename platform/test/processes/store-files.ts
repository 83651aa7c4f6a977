// Stores files in a folder, four at a time, and names each that was acknowledged, until it is killed.
import { folderStore } from '../../files/index.ts';
import { fileOf } from './file-of.ts';

const [root = ''] = process.argv.slice(2);
const store = folderStore(root);

async function storeOn(lane: number): Promise<void> {
  for (let n = 0; ; n++) {
    const name = `killed/lane-${lane}/file-${n}`;
    await store.put(
      name,
      (async function* () {
        yield fileOf(name);
      })(),
    );
    process.stdout.write(`${name}\n`);
  }
}

await Promise.all([1, 2, 3, 4].map(storeOn));
