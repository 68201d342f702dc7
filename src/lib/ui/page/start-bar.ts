import { startBar } from './bar';

// The whole script of pages without the app: see pages.vite.config.ts.
startBar();
