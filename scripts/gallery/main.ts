// Writes the gallery to a folder, and the digest of each symbol where asked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GALLERY } from './entries.ts';
import { galleryHtml, gallerySvg } from './page.ts';

export const FILES = ['index.html', 'gallery.svg'] as const;

export function writeGallery(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), galleryHtml(GALLERY));
  writeFileSync(join(folder, 'gallery.svg'), gallerySvg(GALLERY));
}
