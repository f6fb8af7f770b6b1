import type { listPublicBrands } from '#modules/people/contract/public.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';

type Brand = AnswerOf<typeof listPublicBrands>[number];

const Picture = ({ here, brand }: { here: Here; brand: Brand }) => {
  const [photo] = brand.photos;
  if (!photo) return null;
  return (
    <img
      src={`/api/public/brands/${brand.id}/photos/${photo}?size=small`}
      alt={fill(here.words.centre.photo, { name: brand.name })}
      width={320}
      height={213}
      loading="lazy"
    />
  );
};

/** What the place is known for: one village, one brand. Nothing is said where there is none. */
export const Brands = ({ here, brands, level }: { here: Here; brands: readonly Brand[]; level: string }) => {
  const { centre } = here.words;
  if (brands.length === 0) return null;
  return (
    <section aria-labelledby="brand">
      <h2 id="brand">{level === 'village' ? centre.brand : centre.brandOfTown}</h2>
      {brands.map((brand) => (
        <article className="brand" key={brand.id}>
          <Picture here={here} brand={brand} />
          <div {...here.own}>
            <h3>{brand.name}</h3>
            <p className="kind">{brand.genre}</p>
            <p>{brand.story}</p>
          </div>
        </article>
      ))}
    </section>
  );
};
