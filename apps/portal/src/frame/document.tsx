import type { ReactNode } from 'react';
import { type Here, siteName } from '../here.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** Where the one style sheet and the seal lie; the style sheet's name changes with its content. */
export type Assets = { style: string; seal: string };

type Props = { here: Here; assets: Assets; title: string; says?: string | undefined; children: ReactNode };

const languages = { zh: 'zh-CN', en: 'en' } as const;

const Alternates = ({ here }: { here: Here }) => (
  <>
    <link rel="alternate" hrefLang="zh-CN" href={here.instead({ language: 'zh' })} />
    <link rel="alternate" hrefLang="en" href={here.instead({ language: 'en' })} />
  </>
);

/** The whole document around the content of a page. It holds no script, and no page may bring one. */
export const Document = ({ here, assets, title, says, children }: Props) => (
  <html lang={languages[here.language]} data-scheme="auto" data-edition={here.edition}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{here.path === '/' ? siteName(here) : `${title} · ${siteName(here)}`}</title>
      {says && <meta name="description" content={says} />}
      <link rel="stylesheet" href={assets.style} />
      <link rel="icon" href={assets.seal} type="image/svg+xml" />
      <Alternates here={here} />
    </head>
    <body>
      <a className="skip" href="#content">
        {here.words.frame.skip}
      </a>
      <Header here={here} />
      <main id="content">{children}</main>
      <Footer here={here} />
    </body>
  </html>
);
