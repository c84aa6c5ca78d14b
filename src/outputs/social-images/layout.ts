import {
  cardHeight,
  cardWidth,
  type CardGraphic,
  type CardVote,
  type GraphicText,
  type SocialImage,
} from './social-image.ts';
import { ink, listed, paper, rule, soft, sun } from './colors.ts';
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
  const { kicker, title, deck, vote, count, graphic } = card;
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
      div({ flexGrow: 1, alignItems: 'center' }, [
        div({ flexDirection: 'column', flexGrow: 1, flexBasis: 0 }, [
          ...(kicker ? [div({ fontSize: 28, color: soft, marginBottom: 10 }, kicker)] : []),
          div(
            { fontSize: titleSize(card), fontWeight: 600, lineHeight: 1.14, textWrap: 'balance' },
            title,
          ),
          ...(deck ? [div({ fontSize: deckSize(card), color: soft, marginTop: 22 }, deck)] : []),
          ...(count ? [counted(count)] : []),
        ]),
        ...(graphic ? [drawing(graphic)] : []),
      ]),
      ...(vote ? [votes(vote)] : []),
      ...(card.address === undefined ? [] : [foot(card.address)]),
    ],
  );
}

function foot(address: string): Box {
  return div(
    {
      fontSize: address.length > 88 ? 20 : 24,
      color: soft,
      borderTop: `2px solid ${rule}`,
      paddingTop: 16,
      wordBreak: 'break-all',
    },
    address,
  );
}

/** Long titles are set smaller, never cut. */
function titleSize({ title, deck, vote, graphic }: SocialImage): number {
  if (graphic)
    return title.length <= 26 ? 56 : title.length <= 52 ? 48 : title.length <= 75 ? 42 : 36;
  const length = title.length + (vote ? 20 : (deck?.length ?? 0) / 4);
  return length <= 60 ? 68 : length <= 95 ? 58 : length <= 130 ? 50 : 44;
}

function deckSize({ deck = '', graphic, count }: SocialImage): number {
  const length = deck.length + (count ? 70 : 0);
  return !graphic || length <= 90 ? 32 : length <= 190 ? 28 : 24;
}

function counted({ number, text }: NonNullable<SocialImage['count']>): Box {
  return div({ flexDirection: 'column', marginTop: 22 }, [
    div({ fontSize: 52, fontWeight: 600, lineHeight: 1.1, color: listed }, number),
    div({ fontSize: 26, lineHeight: 1.25 }, text),
  ]);
}

/** A drawing with its words on it. */
function drawing({ svg, width, height, texts = [] }: CardGraphic): Box {
  return div({ position: 'relative', flexShrink: 0, width, height, marginLeft: 36 }, [
    { type: 'img', props: { src: dataUri(svg), width, height } },
    ...texts.map((text) => onDrawing(text, width)),
  ]);
}

/** A letter's height above its base line, as a part of its size. */
const ascent = 0.87;

function onDrawing({ text, x, y, isEnd, size, color, isBold }: GraphicText, width: number): Box {
  return div(
    {
      position: 'absolute',
      top: y - size * ascent,
      ...(isEnd ? { right: width - x } : { left: x }),
      fontSize: size,
      lineHeight: 1,
      fontWeight: isBold ? 600 : 400,
      color,
      whiteSpace: 'nowrap',
    },
    text,
  );
}

function dataUri(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
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
  return { type: 'img', props: { src: dataUri(svg), width, height } };
}
