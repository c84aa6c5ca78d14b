import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import type { Card } from '../../../cards/card.ts';
import { drawCard } from '../../../cards/draw.ts';
import { explainerCard, lessonCards, siteCards } from '../../../cards/site-cards.ts';
import { voteCards } from '../../../cards/vote-cards.ts';
import { fillCounts } from '../../../content/fill.ts';
import { getDataset } from '../../../data/dataset.ts';
import { languageParams } from '../../../i18n/routes.ts';

interface Props {
  card: Card;
  /** Building, all are drawn at once, so that every core has work. */
  png: Promise<Uint8Array> | undefined;
}

export async function getStaticPaths() {
  const dataset = getDataset();
  const explainers = await getCollection('explainers');
  return languageParams().flatMap(({ params, props: { language } }) => {
    const fill = (text: string) => fillCounts(text, dataset, language);
    const explained = explainers
      .filter(({ id }) => id.startsWith(`${language}/`))
      .map(({ id, data: { title, deck, kicker } }) =>
        explainerCard(
          {
            slug: id.split('/')[1]!,
            title: fill(title),
            deck: fill(deck),
            ...(kicker === undefined ? {} : { kicker: fill(kicker) }),
          },
          language,
        ),
      );
    return [
      ...siteCards(language),
      ...lessonCards(dataset, language),
      ...voteCards(dataset, language),
      ...explained,
    ].map((card) => ({
      params: { ...params, card: card.path.replace(/^.*?\/cards\/|\.png$/g, '') },
      props: { card, png: import.meta.env.PROD ? drawCard(card) : undefined },
    }));
  });
}

/** The image that a page is shared with. */
export const GET: APIRoute<Props> = async ({ props: { card, png } }) =>
  new Response(new Uint8Array(await (png ?? drawCard(card))), {
    headers: { 'content-type': 'image/png' },
  });
