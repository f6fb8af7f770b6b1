import type { Here } from '../here.ts';

/** What a page lies beneath, from the top down. */
export const Trail = ({ here, steps }: { here: Here; steps: readonly { name: string; href: string }[] }) =>
  steps.length === 0 ? null : (
    <nav className="trail" aria-label={here.words.frame.trail}>
      <ol>
        {steps.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
