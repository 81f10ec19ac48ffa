// The look of the gallery's page, in a file of its own, since our policy allows no style in a page.
import { FONT_STACK } from '../../core/draw/svgMarkup.ts';
import { LIGHT } from '../../core/draw/theme.ts';

export const STYLE_FILE = 'gallery.css';

/** Two columns of symbols, each with its name and section at the right of its picture. */
export const GALLERY_STYLE = `:root {
  color-scheme: only light;
}
body {
  max-width: 1180px;
  margin: 0 auto;
  padding: 32px 24px 64px;
  background: #f6f5f1;
  color: ${LIGHT.ink};
  font: 14px/1.5 ${FONT_STACK};
}
h1 {
  margin: 0 0 8px;
  font-size: 24px;
  line-height: 1.25;
}
h2 {
  margin: 40px 0 12px;
  font-size: 17px;
}
p {
  max-width: 70ch;
  margin: 0;
}
p,
.section {
  color: ${LIGHT.muted};
}
.symbols {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 520px), 1fr));
  gap: 12px;
}
figure {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  align-items: center;
  gap: 16px;
  margin: 0;
  padding: 12px 16px;
  border: 1px solid #dedbd2;
  border-radius: 8px;
  background: ${LIGHT.paper};
}
figure > svg {
  max-width: 100%;
  height: auto;
  margin: 0 auto;
}
figcaption b,
.section {
  display: block;
  overflow-wrap: anywhere;
}
.section {
  font-size: 12px;
}
@media (max-width: 480px) {
  figure {
    grid-template-columns: minmax(0, 1fr);
  }
}
@media print {
  figure {
    break-inside: avoid;
  }
}
`;
