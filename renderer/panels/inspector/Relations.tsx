// What an element is connected to, by kind of link; each name goes there, each link can be selected.
import { Link2, Unlink } from 'lucide-react';
import { disconnect } from '../../../core/commands/disconnect.ts';
import { consequences } from '../../../core/commands/parts/removal.ts';
import type { LinkEntry, NodeEntry } from '../../../core/model/index.ts';
import { linkName, nodeName } from '../../../core/model/lookup.ts';
import type { Editor } from '../../store/editor.ts';
import { useEditor } from '../../store/useEditor.ts';
import { useWhyFixed } from './whyFixed.ts';

export function Relations({ entry }: { readonly entry: NodeEntry }) {
  const onLinks = [...entry.supportedBy, ...entry.inContextOf].flatMap((link) => link.challengedBy);
  const groups: readonly [string, readonly LinkEntry[], 'from' | 'to'][] = [
    ['Supports', entry.supports, 'from'],
    ['Supported by', entry.supportedBy, 'to'],
    ['In context of', entry.inContextOf, 'to'],
    ['Context of', entry.contextOf, 'from'],
    ['Challenges', entry.challenges, 'to'],
    ['Challenged by', entry.challengedBy, 'from'],
    ['Steps challenged by', onLinks, 'from'],
  ];
  const shown = groups.filter(([, links]) => links.length > 0);
  return (
    <section className="inspector-group" aria-label="Connections">
      <h3>Connections</h3>
      {shown.length === 0 && (
        <p className="field-hint">Not connected. Connect… joins it to the argument.</p>
      )}
      <dl className="relations">
        {shown.map(([title, links, end]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {links.map((link) => (
                <Relation key={link.id} link={link} end={end} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Relation({ link, end }: { readonly link: LinkEntry; readonly end: 'from' | 'to' }) {
  const editor = useEditor();
  const fixed = useWhyFixed() !== undefined;
  const { case: c } = editor.document;
  const other = link[end] ?? link.toLink;
  const name = other
    ? 'link' in other
      ? linkName(c, other.id)
      : nodeName(c, other.id)
    : (link.link[end] ?? '?');
  return (
    <span className="relation">
      <button
        type="button"
        className="link-button"
        disabled={!other}
        onClick={() => other && editor.goTo(other.id)}
      >
        {name}
      </button>
      <button
        type="button"
        className="button icon small"
        aria-label={`Select the link ${linkName(c, link.id)}`}
        title={`Select the link ${linkName(c, link.id)}`}
        onClick={() => editor.goTo(link.id, 'nearest')}
      >
        <Link2 size={13} aria-hidden />
      </button>
      {!fixed && (
        <button
          type="button"
          className="button icon small"
          aria-label={`Disconnect ${linkName(c, link.id)}`}
          title={`Disconnect ${linkName(c, link.id)}`}
          onClick={() => cut(editor, link.id)}
        >
          <Unlink size={13} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** Takes the link out; asks where that leaves something hanging or takes challenges with it. */
function cut(editor: Editor, link: string): void {
  const { unsupported, orphaned, naming, links, acps, sentence } = consequences(
    editor.document.index,
    [link],
  );
  const costs = [unsupported, orphaned, naming, links, acps].some((list) => list.length > 0);
  if (costs) editor.open({ kind: 'delete', ids: [link], sentence });
  else editor.execute(disconnect.call({ link }));
}
