// How an editor's window is made. The page has no Node, no Electron and a sandbox; these are defaults
// of Electron's too, said here so that a change of theirs changes nothing.
import type { BrowserWindowConstructorOptions } from 'electron';

export interface WindowSurroundings {
  /** Absolute path of the preload script. */
  readonly preload: string;
  readonly dark: boolean;
  /** Developer tools are for development. */
  readonly packaged: boolean;
}

export function windowOptions(around: WindowSurroundings): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 480,
    show: false, // until there is something to see
    title: 'Warrant',
    backgroundColor: around.dark ? '#14171f' : '#f6f7f9',
    webPreferences: {
      preload: around.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false, // its dictionaries come from the network
      devTools: !around.packaged,
    },
  };
}
