// The program: this process's surroundings in, an exit status out.

import { nodeWorld } from './nodeWorld.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), nodeWorld());
