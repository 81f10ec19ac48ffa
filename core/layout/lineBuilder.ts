// One line while it is being filled: its text, its width, and where pieces of another look stand.
import { characterWidth, type FontFace } from './fontWidths.ts';
import type { Look, Piece } from './splitWords.ts';

/** A piece at its distance from the beginning of the line. */
export interface PlacedPiece extends Piece {
  readonly x: number;
}

export class LineBuilder {
  text = '';
  width = 0;
  /** Undefined as long as nothing on the line is formatted. */
  pieces: PlacedPiece[] | undefined;
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
    this.pieces = undefined;
    this.gap = 0;
  }

  append(text: string, width: number, look?: Look): void {
    if (look && !this.pieces) this.pieces = this.soFar();
    if (this.pieces) this.addPiece({ text, width, look, x: this.width });
    this.gap = 0;
    this.text += text;
    this.width += width;
  }

  space(): void {
    this.gap = this.spaceWidth;
    this.text += ' ';
    this.width += this.gap;
  }

  private soFar(): PlacedPiece[] {
    const text = this.text.trimEnd();
    if (text === '') return [];
    return [{ text, x: 0, width: this.width - this.gap, look: undefined }];
  }

  private addPiece(piece: PlacedPiece): void {
    const last = this.pieces?.at(-1);
    if (!this.pieces || !last || last.look !== piece.look) this.pieces?.push(piece);
    else {
      const text = `${last.text}${this.gap > 0 ? ' ' : ''}${piece.text}`;
      const width = last.width + this.gap + piece.width;
      this.pieces[this.pieces.length - 1] = { ...last, text, width };
    }
  }
}
