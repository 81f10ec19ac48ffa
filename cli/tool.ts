// The program's name and version, as every output has them.
import { join } from 'node:path';
import type { World } from './world.ts';

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** From the package's own description. */
export async function toolOf({ fs, home }: World): Promise<Tool> {
  const { name, version } = JSON.parse(await fs.readFile(join(home, 'package.json'), 'utf8'));
  return { name: String(name), version: String(version) };
}
