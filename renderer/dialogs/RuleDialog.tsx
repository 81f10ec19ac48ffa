// A rule by itself, from the catalogue: the same words as in the list of rules, with its examples drawn.
import { RULES } from '../../core/generated/rules.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { Force } from './explain/Force.tsx';
import { RulePage } from './explain/RulePage.tsx';

export function RuleDialog({ rule: id }: { readonly rule: string }) {
  const editor = useEditor();
  const rule = RULES.find((one) => one.id === id);
  return (
    <Modal title={id} size="large" onClose={editor.closeDialog}>
      {rule ? (
        <div className="rule-page">
          <p className="rule-title">{rule.title}</p>
          <h3>What to do</h3>
          <p>{rule.remedy}</p>
          <Force rule={rule} />
          <RulePage rule={rule} />
        </div>
      ) : (
        <p className="message">The catalogue has no rule {id}.</p>
      )}
    </Modal>
  );
}
