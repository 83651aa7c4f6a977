import { defineCommand } from '../command.ts';
import { buildWeb } from '../web/build-web.ts';

export default defineCommand({
  usage: 'build',
  about:
    'Builds the web application unless its build is of these very sources. A start does so by itself; this is for images of containers, which hold the build without the tools that made it.',
  options: {},
  settings: [],
  async run({ terminal, stop }) {
    terminal.print(await buildWeb({ terminal, signal: stop.signal }));
  },
});
