import { cardHeight, cardWidth, type SocialImage, type CardVote } from './social-image.ts';
import { ink, paper, rule, soft, sun } from './colors.ts';
import { seatMarks } from './marks.ts';

/** An element for satori, without React. */
export interface Box {
  type: 'div' | 'img';
  key?: string;
  props: { style?: Record<string, string | number>; children?: Box[] | string } & Record<
    string,
    unknown
  >;
}

const div = (style: Record<string, string | number>, children: Box[] | string = []): Box => ({
  type: 'div',
  props: { style: typeof children === 'string' ? style : { display: 'flex', ...style }, children },
});

/** A card as boxes: who, what was asked or what it is, how everybody voted, where to read on. */
export function layOut(card: SocialImage): Box {
  const { kicker, title, deck, vote } = card;
  return div(
    {
      flexDirection: 'column',
      boxSizing: 'border-box',
      width: cardWidth,
      height: cardHeight,
      padding: '48px 64px 40px',
      background: paper,
      color: ink,
      fontFamily: 'serif',
      fontSize: 30,
      lineHeight: 1.3,
    },
    [
      masthead(card.site),
      div({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
        ...(kicker ? [div({ fontSize: 28, color: soft, marginBottom: 10 }, kicker)] : []),
        div(
          { fontSize: titleSize(card), fontWeight: 600, lineHeight: 1.14, textWrap: 'balance' },
          title,
        ),
        ...(deck
          ? [div({ fontSize: 32, color: soft, marginTop: 22, textWrap: 'balance' }, deck)]
          : []),
      ]),
      ...(vote ? [votes(vote)] : []),
      div(
        {
          fontSize: card.address.length > 88 ? 20 : 24,
          color: soft,
          borderTop: `2px solid ${rule}`,
          paddingTop: 16,
          wordBreak: 'break-all',
        },
        card.address,
      ),
    ],
  );
}

/** Long titles are set smaller, never cut. */
function titleSize({ title, deck, vote }: SocialImage): number {
  const length = title.length + (vote ? 20 : (deck?.length ?? 0) / 4);
  return length <= 60 ? 68 : length <= 95 ? 58 : length <= 130 ? 50 : 44;
}

function masthead(site: string): Box {
  const half = { width: 44, height: 22, background: sun, borderRadius: '44px 44px 0 0' };
  return div({ alignItems: 'center', fontSize: 28, fontWeight: 600 }, [
    div({ flexDirection: 'column', marginRight: 16 }, [
      div(half),
      div({ width: 44, height: 4, background: ink }),
    ]),
    div({}, site),
  ]);
}

function votes({ result, seats, note }: CardVote): Box {
  return div({ flexDirection: 'column', marginBottom: 22 }, [
    div({ alignItems: 'baseline', marginBottom: 12 }, [
      div({ fontSize: 36, fontWeight: 600 }, result),
      ...(note ? [div({ fontSize: 26, color: soft, marginLeft: 16 }, note)] : []),
    ]),
    div(
      { flexWrap: 'wrap', columnGap: 44, rowGap: 8 },
      seats.map((group) =>
        div({ flexDirection: 'column' }, [row(group), div({ fontWeight: 600 }, group.text)]),
      ),
    ),
  ]);
}

/** A row for nobody has no marks but the same height. */
function row(group: CardVote['seats'][number]): Box {
  const { svg, width, height } = seatMarks(group);
  if (group.count === 0) return div({ height });
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  return { type: 'img', props: { src, width, height } };
}
