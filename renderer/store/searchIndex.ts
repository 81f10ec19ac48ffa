// The words of the open case, findable as they are typed. Built in small pieces between other work and
// kept in step with the document by its patches; what is not yet taken up is told by `waiting`.
import MiniSearch from 'minisearch';
import type { CaseDocument, Change } from '../../core/commands/document.ts';
import { type Case, TABLES, type Table } from '../../core/model/case.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import { repeatersOf } from '../../core/model/repeaters.ts';
import { type SearchText, searchTextOf } from '../../core/select/searchTexts.ts';

export interface Hit {
  readonly text: SearchText;
  /** The words that were found, as the index has them. */
  readonly terms: readonly string[];
  readonly score: number;
}

/** Milliseconds of one piece of work: well within a frame. */
const PIECE = 5;
/** Shorter words are not guessed at. */
const LEAST_FUZZY = 4;

interface Options {
  readonly document: CaseDocument;
  readonly now: () => number;
  /** Runs a piece when nothing else is to be done. */
  readonly later: (piece: () => void) => void;
  /** More was taken up, or something changed. */
  readonly changed: () => void;
}

export class SearchIndex {
  private index = emptyIndex();
  private texts = new Map<string, SearchText>();
  private queue = new Map<string, readonly [Table | 'meta', string]>();
  private running = false;
  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    options.document.subscribe((change) => this.follow(change));
    this.begin();
  }

  /** How many things are still to be taken up. */
  get waiting(): number {
    return this.queue.size;
  }

  /** What has all of the words, the best first; an exact identifier before anything else. */
  search(query: string): readonly Hit[] {
    const wanted = query.trim().toLowerCase();
    if (wanted === '') return [];
    const hits = this.index.search(query).flatMap(({ id, terms, score }) => {
      const text = this.texts.get(String(id));
      return text ? [{ text, terms, score }] : [];
    });
    const known = new Set(hits.map(({ text }) => text.key));
    for (const text of this.texts.values()) {
      const exact = text.name.toLowerCase() === wanted && !known.has(text.key);
      if (exact) hits.push({ text, terms: [wanted], score: 0 });
    }
    const rank = ({ text }: Hit) => {
      const name = text.name.toLowerCase();
      return name === wanted ? 2 : name.startsWith(wanted) ? 1 : 0;
    };
    return hits.sort(
      (a, b) =>
        rank(b) - rank(a) || b.score - a.score || compareIdentifiers(a.text.name, b.text.name),
    );
  }

  private begin(): void {
    const { case: c } = this.options.document;
    this.index = emptyIndex();
    this.texts = new Map();
    this.queue = new Map();
    for (const place of placesIn(c)) this.queue.set(place.join('/'), place);
    this.run();
  }

  private follow({ cause, patches }: Change): void {
    if (cause === 'view') return;
    for (const { path } of patches) {
      const [table, id] = path;
      if (table === 'meta') this.queue.set('meta/', ['meta', '']);
      else if (table === undefined || (id === undefined && table !== 'main')) {
        this.begin();
        return;
      } else if (id !== undefined) {
        this.queue.set(`${table}/${id}`, [table as Table, String(id)]);
        if (table === 'nodes') this.followAway(String(id));
      }
    }
    this.run();
  }

  /** Away elements say what their origin says. */
  private followAway(id: string): void {
    for (const away of repeatersOf(this.options.document.index, id)) {
      this.queue.set(`nodes/${away.id}`, ['nodes', away.id]);
    }
  }

  private run(): void {
    if (this.running || this.queue.size === 0) return;
    this.running = true;
    this.options.later(() => this.piece());
  }

  private piece(): void {
    this.running = false;
    const { now, document, changed } = this.options;
    const start = now();
    for (const [key, [table, id]] of this.queue) {
      this.queue.delete(key);
      if (this.texts.delete(key)) this.index.discard(key);
      const text = searchTextOf(document.case, table, id);
      if (text) {
        this.texts.set(key, text);
        const { name, title, texts } = text;
        this.index.add({ id: key, name, title, texts: texts.join('\n') });
      }
      if (now() - start > PIECE) break;
    }
    changed();
    this.run();
  }
}

/** Everything that may have words; whether it has is seen when its turn comes. */
function* placesIn(c: Case): Generator<readonly [Table | 'meta', string]> {
  yield ['meta', ''];
  for (const table of TABLES) for (const id of c[table].keys()) yield [table, id];
}

function emptyIndex(): MiniSearch {
  return new MiniSearch({
    fields: ['name', 'title', 'texts'],
    processTerm: plain,
    searchOptions: {
      boost: { name: 6, title: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= LEAST_FUZZY ? 0.2 : false),
    },
  });
}

/** Without case and accents. */
export function plain(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
