import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { tieLook } from './app/look';
import { tieToAddressBar } from './state/addressBar';
import { followLinks } from './state/followLinks';
import { useSession } from './state/session';
import './ui/tokens.css';
import './app/base.css';
import './ui/kit/kit.css';
import './ui/kit/fields.css';

const { back } = tieToAddressBar(useSession, window);
followLinks(useSession, window);
tieLook(useSession, window);
if (window.parent !== window) {
  void import('./app/frame').then(({ tieToHost }) => tieToHost(useSession, window));
}
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App back={back} />
    </StrictMode>,
  );
}
