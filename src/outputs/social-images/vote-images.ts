import { byId } from '../../data/queries/lookup.ts';
import { claimsAbout, isCountDisputed, motionWithRollCall } from '../../data/queries/motions.ts';
import { seatCounts } from '../../data/queries/seat-counts.ts';
import { stanceOf } from '../../data/queries/votes.ts';
import type { Dataset, Language, Motion } from '../../data/schema/index.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useTranslations } from '../../i18n/index.ts';
import { localPath } from '../../urls/routes.ts';
import { printedAddress } from '../../urls/site-address.ts';
import { resultText, seatsText } from '../../i18n/votes.ts';
import { cardPath } from '../../urls/social-image.ts';
import type { SocialImage } from './social-image.ts';

/** The image of every vote: what was asked, and how everybody voted as far as it is known. */
export function voteCards(dataset: Dataset, language: Language, site?: string): SocialImage[] {
  return dataset.motions.map((motion) => voteCard(dataset, motion, language, site));
}

function voteCard(
  dataset: Dataset,
  motion: Motion,
  language: Language,
  site?: string,
): SocialImage {
  const t = useTranslations(language);
  const { rollCall } = motionWithRollCall(dataset, motion.id);
  const body = byId(dataset.bodies, motion.body);
  return {
    path: localPath(language, cardPath(`votes/${motion.id}`)),
    language,
    site: t('site.name'),
    kicker: `${body.name[language]} · ${formatMoment(motion.when, language)}`,
    title: motion.question[language],
    vote: {
      result: resultText(t, motion, rollCall),
      seats: seatCounts(rollCall).map(({ option, count }) => ({
        option,
        count,
        stance: stanceOf(option, motion.effect),
        text: seatsText(t, option, count),
      })),
      ...(isCountDisputed(claimsAbout(dataset, motion.id)) ? { note: t('mark.differ') } : {}),
    },
    address: printedAddress(localPath(language, `/votes/${motion.id}/`), site),
  };
}
