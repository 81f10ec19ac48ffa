// For `npx vite`, a development server of the renderer. Builds go through scripts/build.mjs.
import { rendererConfig } from './scripts/viteConfigs.mjs';

export default rendererConfig;
