// The views that can take the canvas's place. One line and one folder for each; tabs, menu and palette
// are made from this. Each is fetched when it is first shown.
import { GitCompareArrows, Grid3x3, type LucideIcon, Rocket } from 'lucide-react';
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
    id: 'coverage',
    title: 'Coverage',
    about:
      'Which dangers are argued, excluded or left out, by domain, harm mode, actor and deployment.',
    keywords: [
      'matrix',
      'risk domains',
      'nine dangerous capabilities',
      'pathways',
      'exclusions',
      'gaps',
    ],
    icon: Grid3x3,
    keys: ['Mod+Alt+7'],
    load: async () => ({ default: (await import('./coverage/Coverage.tsx')).Coverage }),
  },
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
  {
    id: 'deployment',
    title: 'Deployment',
    about:
      'The deployment as planned, as it is, as the case argues and as the evaluations were run.',
    keywords: [
      'contexts',
      'open weights',
      'affordances',
      'users',
      'volume',
      'access drift',
      'API',
      'KYC',
    ],
    icon: Rocket,
    keys: [],
    load: async () => ({ default: (await import('./deployment/Deployment.tsx')).Deployment }),
  },
];
