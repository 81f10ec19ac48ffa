// The dialog that is open, if any.
import { lazy, Suspense } from 'react';
import { Palette } from '../palette/Palette.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { useUi } from '../store/useEditor.ts';
import { AddDialog } from './AddDialog.tsx';
import { BackupsDialog } from './BackupsDialog.tsx';
import { ChallengeDialog } from './ChallengeDialog.tsx';
import { ChangedOutsideDialog } from './ChangedOutsideDialog.tsx';
import { ClaimPointDialog } from './ClaimPointDialog.tsx';
import { DefeatDialog } from './DefeatDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { DeleteModuleDialog } from './DeleteModuleDialog.tsx';
import { DeleteRecordDialog } from './DeleteRecordDialog.tsx';
import { DeleteRowsDialog } from './DeleteRowsDialog.tsx';
import { ExamplesDialog } from './ExamplesDialog.tsx';
import { ExternalDialog } from './ExternalDialog.tsx';
import { AcceptRunDialog } from './evidence/AcceptRunDialog.tsx';
import { JudgeDialog } from './evidence/JudgeDialog.tsx';
import { ExplainDialog } from './explain/ExplainDialog.tsx';
import { FileGoneDialog } from './FileGoneDialog.tsx';
import { FromModuleDialog } from './FromModuleDialog.tsx';
import { ImportDialog } from './import/ImportDialog.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { MoveToModuleDialog } from './MoveToModuleDialog.tsx';
import { NewModuleDialog } from './NewModuleDialog.tsx';
import { PasteRowsDialog } from './PasteRowsDialog.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import { LinkMarkDialog } from './pattern/LinkMarkDialog.tsx';
import { PatternDialog } from './pattern/PatternDialog.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { TakenDialog } from './TakenDialog.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { WaiveDialog } from './WaiveDialog.tsx';

/** With the text of 169 demands: fetched when it is asked for. */
const DemandsDialog = lazy(async () => ({
  default: (await import('./DemandsDialog.tsx')).DemandsDialog,
}));

export function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  switch (dialog?.kind) {
    case 'add':
      return <AddDialog to={dialog.to} />;
    case 'delete':
      return <DeleteDialog ids={dialog.ids} sentence={dialog.sentence} label={dialog.label} />;
    case 'unsaved':
      return <UnsavedDialog {...dialog} />;
    case 'changedOutside':
      return <ChangedOutsideDialog name={dialog.name} noticed={dialog.noticed ?? false} />;
    case 'fileGone':
      return <FileGoneDialog name={dialog.name} text={dialog.text} />;
    case 'taken':
      return <TakenDialog {...dialog} />;
    case 'backups':
      return <BackupsDialog lost={dialog.lost} />;
    case 'message':
      return <MessageDialog title={dialog.title} text={dialog.text} />;
    case 'explain':
      return <ExplainDialog finding={dialog.finding} />;
    case 'waive':
      return <WaiveDialog findings={dialog.findings} />;
    case 'rule':
      return <RuleDialog rule={dialog.rule} />;
    case 'deleteRecord':
      return <DeleteRecordDialog place={dialog.place} sentence={dialog.sentence} />;
    case 'deleteRows':
      return <DeleteRowsDialog {...dialog} />;
    case 'pasteRows':
      return <PasteRowsDialog {...dialog} />;
    case 'question':
      return <QuestionDialog {...dialog} />;
    case 'external':
      return <ExternalDialog address={dialog.address} />;
    case 'links':
      return <LinksDialog node={dialog.node} />;
    case 'examples':
      return <ExamplesDialog />;
    case 'pattern':
      return <PatternDialog parent={dialog.parent} />;
    case 'linkMark':
      return <LinkMarkDialog mark={dialog.mark} links={dialog.links} />;
    case 'challenge':
      return <ChallengeDialog target={dialog.target} />;
    case 'defeat':
      return <DefeatDialog key={dialog.at} at={dialog.at} />;
    case 'judge':
      return <JudgeDialog evidence={dialog.evidence} />;
    case 'acceptRun':
      return <AcceptRunDialog evidence={dialog.evidence} />;
    case 'claimPoint':
      return <ClaimPointDialog at={dialog.at} acp={dialog.acp} />;
    case 'away':
      return <FromModuleDialog what="away" parent={dialog.parent} />;
    case 'reference':
      return (
        <FromModuleDialog what={dialog.contract ? 'contract' : 'module'} parent={dialog.parent} />
      );
    case 'newModule':
      return <NewModuleDialog contract={dialog.contract} />;
    case 'moveToModule':
      return <MoveToModuleDialog ids={dialog.ids} />;
    case 'deleteModule':
      return <DeleteModuleDialog module={dialog.module} sentence={dialog.sentence} />;
    case 'policies':
      return <PolicyDialog />;
    case 'importLogs':
      return <ImportDialog key={dialog.files?.[0]?.name} files={dialog.files} />;
    case 'demands':
      return (
        <Suspense>
          <DemandsDialog />
        </Suspense>
      );
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'palette':
      return <Palette />;
    case 'settings':
      return <SettingsDialog page={dialog.page} />;
    default:
      return null;
  }
}
