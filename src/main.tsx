import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './notebook/page/App.tsx';
import { startState } from './state/start.ts';
import './ui/tokens.css';
import './ui/base.css';
import { applyTheme } from './ui/theme.ts';
import { createClient } from './worker/protocol/client.ts';

applyTheme();
startState(createClient());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
