/** One of several: a link to choose it. */
export type Choice = { key: string; href: string; name: string; chosen: boolean };

/** A row of links of which one is chosen. */
export const Choices = ({ label, choices }: { label: string; choices: readonly Choice[] }) => (
  <nav className="choices" aria-label={label}>
    {choices.map(({ key, href, name, chosen }) => (
      <a key={key} href={href} aria-current={chosen ? 'true' : undefined}>
        {name}
      </a>
    ))}
  </nav>
);
