// Runs before the page, in its sandbox: gives it the bridge, once, and nothing of Electron.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeOnce } from './bridge.ts';

contextBridge.exposeInMainWorld(
  'takeWarrantBridge',
  bridgeOnce({
    invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
    listen: (channel, listener) => void ipcRenderer.on(channel, listener),
    pathOf: (file) =>
      webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
  }),
);
