// One line while it is being filled: its text, its width, and where pieces of another look stand.
import { characterWidth, type FontFace } from './fontWidths.ts';
import type { Look, Piece } from './splitWords.ts';

/** A piece at its distance from the beginning of the line. */
export interface PlacedPiece extends Piece {
  readonly x: number;
}

/** While it grows. */
type Growing = { -readonly [K in keyof PlacedPiece]: PlacedPiece[K] };

export class LineBuilder {
  text = '';
  width = 0;
  private placed: Growing[] | undefined;
  /** Width of the space at the end of the line: drawn only where the same look goes on behind it. */
  private gap = 0;
  private readonly spaceWidth: number;

  constructor(face: FontFace, size: number) {
    // All faces of the bundled font have the same space.
    this.spaceWidth = characterWidth(face, 0x20) * size;
  }

  clear(): void {
    this.text = '';
    this.width = 0;
    this.placed = undefined;
    this.gap = 0;
  }

  /** Undefined as long as nothing on the line is formatted. */
  get pieces(): readonly PlacedPiece[] | undefined {
    return this.placed;
  }

  append(text: string, width: number, look?: Look): void {
    if (look && !this.placed) this.placed = this.soFar();
    if (this.placed) this.addPiece(this.placed, text, width, look);
    this.gap = 0;
    this.text += text;
    this.width += width;
  }

  space(): void {
    this.gap = this.spaceWidth;
    this.text += ' ';
    this.width += this.gap;
  }

  private soFar(): Growing[] {
    const text = this.text.trimEnd();
    if (text === '') return [];
    return [{ text, x: 0, width: this.width - this.gap, look: undefined }];
  }

  private addPiece(placed: Growing[], text: string, width: number, look: Look | undefined): void {
    const last = placed.at(-1);
    if (!last || last.look !== look) placed.push({ text, width, look, x: this.width });
    else {
      last.text += this.gap > 0 ? ` ${text}` : text;
      last.width += this.gap + width;
    }
  }
}
