// Writes the gallery to a folder, and the digest of each symbol where asked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GALLERY } from './entries.ts';
import { galleryHtml, gallerySvg } from './page.ts';
import { GALLERY_STYLE, STYLE_FILE } from './style.ts';

export const FILES = ['index.html', 'gallery.svg', STYLE_FILE] as const;

export function writeGallery(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), galleryHtml(GALLERY));
  writeFileSync(join(folder, 'gallery.svg'), gallerySvg(GALLERY));
  writeFileSync(join(folder, STYLE_FILE), GALLERY_STYLE);
}
