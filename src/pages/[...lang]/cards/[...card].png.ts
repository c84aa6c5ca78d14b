import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { kept } from '../../../outputs/cache/made-files.ts';
import type { SocialImage } from '../../../outputs/social-images/social-image.ts';
import { drawCard } from '../../../outputs/social-images/draw.ts';
import {
  explainerCard,
  lessonCards,
  siteCards,
} from '../../../outputs/social-images/site-images.ts';
import { statusCards } from '../../../outputs/social-images/status-images.ts';
import { voteCards } from '../../../outputs/social-images/vote-images.ts';
import { fillTitle } from '../../../content/values/index.ts';
import { siteFacts } from '../../../data/load/dataset.ts';
import { byId } from '../../../data/queries/lookup.ts';
import { decisionPairAt } from '../../../data/queries/motions.ts';
import { languageParams } from '../../../urls/routes.ts';
import { siteSettings } from '../../../urls/site-settings.ts';

export async function getStaticPaths() {
  const facts = siteFacts();
  const { dataset } = facts;
  const settings = siteSettings(dataset.edition.asOf);
  const explainers = await getCollection('explainers');
  return languageParams().flatMap(({ params, props: { language } }) => {
    const fill = (text: string) => fillTitle(facts, text, language).text;
    const explained = explainers
      .filter(({ id }) => id.startsWith(`${language}/`))
      .map(({ id, data: { title, deck, kicker, place } }) => {
        const pair = place && decisionPairAt(dataset, byId(dataset.places, place));
        return explainerCard(
          facts,
          {
            slug: id.split('/')[1]!,
            title: fill(title),
            deck: fill(deck),
            ...(kicker === undefined ? {} : { kicker: fill(kicker) }),
            ...(pair ? { votes: { before: pair[0].id, after: pair[1].id } } : {}),
          },
          language,
        );
      });
    return [
      ...siteCards(facts, language),
      ...lessonCards(dataset, language),
      ...voteCards(dataset, language),
      ...statusCards({ ...facts, settings }, language),
      ...explained,
    ].map((card) => ({
      params: { ...params, card: card.path.replace(/^.*?\/cards\/|\.png$/g, '') },
      props: { card },
    }));
  });
}

/** The image that a page is shared with. */
export const GET: APIRoute<{ card: SocialImage }> = async ({ props: { card } }) => {
  const png = await kept('src/outputs/social-images/draw.ts', card, () => drawCard(card));
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
