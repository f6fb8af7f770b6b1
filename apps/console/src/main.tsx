import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { z } from 'zod';
import { openQueryClient } from './api/query-client.ts';
import { letStylesIn } from './look/let-styles-in.ts';
import { Look } from './look/look.tsx';
import { openScheme } from './look/scheme.ts';
import './look/base.css';
import { openRouter } from './router.tsx';
import { openWords } from './words/index.ts';

const place = document.getElementById('console');
if (!place) throw new Error('the page has no place for the console');

letStylesIn();
z.config({ jitless: true }); // it would try to make code out of text, which the policy of the page forbids
openScheme();
await openWords();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={openQueryClient()}>
      <Look>
        <RouterProvider router={openRouter()} />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
