import { type Here, siteName } from '../here.ts';

const sections = [
  ['/', 'home'],
  ['/activities', 'activities'],
  ['/centres', 'centres'],
  ['/duties', 'duties'],
  ['/my', 'mine'],
] as const;

/** Which part of the menu a page belongs to. */
const sectionOf = (path: string): string => {
  if (/^\/(activities|sessions|programmes)/.test(path)) return '/activities';
  if (/^\/centres/.test(path)) return '/centres';
  if (/^\/(duties|organisations)/.test(path)) return '/duties';
  if (/^\/(my|sign-in)/.test(path)) return '/my';
  return path;
};

/** The brush strokes of 文 in a square of cinnabar: the seal of the platform. */
const Seal = () => (
  <svg className="seal" viewBox="0 0 64 64" aria-hidden="true">
    <rect x="2" y="2" width="60" height="60" rx="9" />
    <rect x="8" y="8" width="48" height="48" rx="5" className="edge" />
    <path d="M32 14.5v6.5M17.500 23h29M25 23c3 12 11 21 21.500 26M39.500 23c-3 12-11 21-21.500 26" />
  </svg>
);

const Versions = ({ here }: { here: Here }) => {
  const { words, language, edition } = here;
  return (
    <nav className="versions" aria-label={words.frame.versions}>
      <a
        href={here.instead({ language: language === 'zh' ? 'en' : 'zh' })}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        hrefLang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {words.frame.otherLanguage}
      </a>
      <a href={here.instead({ edition: edition === 'elder' ? 'usual' : 'elder' })}>
        {edition === 'elder' ? words.frame.usual : words.frame.elder}
      </a>
    </nav>
  );
};

/** The head of every page: whose site it is, the five parts, the other language and edition. */
export const Header = ({ here }: { here: Here }) => (
  <header className="head">
    <div className="wide">
      <a className="site" href={here.link('/')}>
        <Seal />
        <span>{siteName(here)}</span>
      </a>
      <Versions here={here} />
      <nav className="menu" aria-label={here.words.frame.menu}>
        {sections.map(([to, name]) => (
          <a key={to} href={here.link(to)} aria-current={sectionOf(here.path) === to ? 'page' : undefined}>
            {here.words.frame[name]}
          </a>
        ))}
      </nav>
    </div>
  </header>
);
