import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './ui/look.css';
import './ui/case.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeviceGate } from './offline/gate.tsx';
import { router } from './routes.tsx';
import { LanguageProvider } from './shell/language.tsx';
import { SessionProvider } from './shell/session.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <DeviceGate>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </DeviceGate>
    </LanguageProvider>
  </StrictMode>,
);
