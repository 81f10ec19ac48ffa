// Several windows on one system in memory, each with an editor that is kept safe.
import { setText } from '../../../core/commands/setText.ts';
import type { HostRefusal } from '../../../core/host.ts';
import { type MemoryHost, memoryHost } from '../../../renderer/host/memoryHost.ts';
import { type MemoryWorld, memoryWorld } from '../../../renderer/host/memoryWorld.ts';
import type { Editor } from '../../../renderer/store/editor.ts';
import { openFile } from '../../../renderer/store/files.ts';
import { keepSafe } from '../../../renderer/store/safety.ts';
import type { EditorState } from '../../../renderer/store/state.ts';
import { testEditor } from './testEditor.ts';

export interface TestWindow {
  readonly editor: Editor;
  readonly host: MemoryHost;
  state(): EditorState;
  /** Types over the text of G1. */
  edit(text: string): void;
  /** The text of G1. */
  text(): string | undefined;
  notices(): readonly string[];
  openFile(name: string): Promise<void>;
  /** It ends without a word, and its timers with it. */
  crash(): void;
}

export interface TestSystem {
  readonly world: MemoryWorld;
  window(sketch?: string): TestWindow;
  storage(refuses: HostRefusal | undefined): void;
  /** Ends every window, and its timers with it. */
  end(): void;
}

export function testSystem(files: Readonly<Record<string, string>> = {}): TestSystem {
  const world = memoryWorld(files);
  const ends: (() => void)[] = [];
  return {
    world,
    window(sketch = 'G1 "Top"') {
      const host = memoryHost(world);
      const { editor } = testEditor(sketch, 'untitled.case.json', host);
      const stop = keepSafe(editor);
      ends.push(stop);
      const state = () => editor.store.getState();
      return {
        editor,
        host,
        state,
        edit: (text) => void editor.execute(setText.call({ node: 'G1', text })),
        text: () => editor.document.case.nodes.get('G1')?.text,
        notices: () => state().notices.map(({ text }) => text),
        async openFile(name) {
          host.chooses = name;
          await openFile(editor);
        },
        crash() {
          stop();
          host.crash();
        },
      };
    },
    storage: (refuses) => {
      world.storageRefuses = refuses;
    },
    end: () => {
      for (const end of ends) end();
    },
  };
}
