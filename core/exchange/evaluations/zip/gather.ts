// What comes out of a decompressor, up to a limit.
import { joined } from '../bytes.ts';

/** More comes out than was announced. */
export class TooMuch extends Error {}

export class Gather {
  private readonly parts: Uint8Array[] = [];
  private length = 0;

  constructor(private readonly most: number) {}

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > this.most) throw new TooMuch();
    if (part.length > 0) this.parts.push(part);
  }

  all(): Uint8Array {
    const [first, second] = this.parts;
    return first && !second ? first : joined(this.parts, this.length);
  }
}
