// The views that can take the canvas's place. One line and one folder for each; tabs, menu and palette
// are made from this. Each is fetched when it is first shown.
import {
  BookMarked,
  FileDiff,
  GitCompareArrows,
  Grid3x3,
  History,
  type LucideIcon,
  Rocket,
  Scale,
  Table2,
  Vote,
} from 'lucide-react';
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
    id: 'register',
    title: 'Register',
    about:
      'The facts behind the argument as tables: evidence, levels, pathways, approvals, people.',
    keywords: ['records', 'spreadsheet', 'grid', 'evidence'],
    icon: Table2,
    keys: ['Mod+Alt+5'],
    load: async () => ({ default: (await import('./registers/RegisterView.tsx')).RegisterView }),
  },
  {
    id: 'freshness',
    title: 'Freshness',
    about: 'When evidence becomes too old, and how far the system has outgrown it.',
    keywords: ['timeline', 'stale', 'age', 'compute', 'exposure', 'scatter', 'evidence'],
    icon: History,
    keys: ['Mod+Alt+6'],
    load: async () => ({ default: (await import('./freshness/FreshnessView.tsx')).FreshnessView }),
  },
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
    load: async () => ({ default: (await import('./independence/Independence.tsx')).Independence }),
  },
  {
    id: 'policies',
    title: 'Policies',
    about: 'Safety frameworks by version: which levels are defined, claimed and reached.',
    keywords: ['frameworks', 'safety levels', 'asl', 'ccl', 'thresholds', 'rsp'],
    icon: BookMarked,
    keys: [],
    load: async () => ({ default: (await import('./policies/Policies.tsx')).Policies }),
  },
  {
    id: 'approvals',
    title: 'Approvals',
    about: 'Gates that count as failed until named people approve them.',
    keywords: ['votes', 'quorum', 'gates', 'reviewers', 'criteria'],
    icon: Vote,
    keys: ['Mod+Alt+9'],
    load: async () => ({ default: (await import('./approvals/Approvals.tsx')).Approvals }),
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
  {
    id: 'rules',
    title: 'Rules',
    about: 'Every rule of the catalogue, with what the profile in force makes of it.',
    keywords: ['catalogue', 'profile', 'severity', 'analyser', 'parameters', 'checks'],
    icon: Scale,
    keys: [],
    load: async () => ({ default: (await import('./rules/Rules.tsx')).Rules }),
  },
  {
    id: 'changes',
    title: 'Changes',
    about: 'What differs in meaning from the last save, from a sign-off, or from another file.',
    keywords: ['diff', 'difference', 'compare', 'versions', 'new', 'touched', 'review'],
    icon: FileDiff,
    keys: [],
    load: async () => ({ default: (await import('./changes/Changes.tsx')).Changes }),
  },
];
