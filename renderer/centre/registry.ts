// The views that can take the canvas's place. One line and one folder for each; tabs, menu and palette
// are made from this. Each is fetched when it is first shown.
import { GitCompareArrows, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { CentreViewId } from '../store/centre.ts';

export interface CentreView {
  readonly id: CentreViewId;
  /** On its tab. */
  readonly title: string;
  /** What it is for, as a sentence. */
  readonly about: string;
  /** Other words by which the palette finds it. */
  readonly keywords: readonly string[];
  readonly icon: LucideIcon;
  readonly keys: readonly string[];
  /** What it renders has one element with `data-centre-focus`, which gets the focus. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** In the order of CENTRE_VIEW_IDS. */
export const CENTRE_VIEWS: readonly CentreView[] = [
  {
    id: 'independence',
    title: 'Independence',
    about: 'Whether the two lines of defence of a pathway fall together.',
    keywords: [
      'bridges',
      'pathway',
      'control',
      'propensity',
      'shared',
      'common cause',
      'two lines',
    ],
    icon: GitCompareArrows,
    keys: ['Mod+Alt+8'],
    load: () =>
      import('./independence/Independence.tsx').then(({ Independence }) => ({
        default: Independence,
      })),
  },
];
