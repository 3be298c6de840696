import { createRoot } from 'react-dom/client';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import '../src/pad/drawing/paper.css';
import '../src/pad/reading/bars.css';
import { applyTheme } from '../src/ui/theme.ts';
import { Gallery } from './Gallery.tsx';

applyTheme();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Not strict: its second round of effects would put everything on the pad twice.
createRoot(root).render(<Gallery />);
