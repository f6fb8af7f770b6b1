import { type Here, siteName } from '../here.ts';

/** The foot of every page: what stays true, and the pages about the site itself. */
export const Footer = ({ here }: { here: Here }) => {
  const { frame } = here.words;
  return (
    <footer className="foot">
      <div className="wide">
        <p>
          <strong>{siteName(here)}</strong> {frame.footer}
        </p>
        {here.district.root?.demonstration && <p className="demonstration">{frame.demonstration}</p>}
        <nav aria-label={frame.more}>
          <a href={here.link('/about')}>{frame.about}</a>
          <a href={here.link('/accessibility')}>{frame.accessibility}</a>
          <a href={here.link('/privacy')}>{frame.privacy}</a>
          <a href="/console/">{frame.staff}</a>
        </nav>
      </div>
    </footer>
  );
};
