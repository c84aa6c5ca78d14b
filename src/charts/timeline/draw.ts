import { scaleUtc } from 'd3';
import { isWide, type Mark, type Scene } from '../scene/scene.ts';
import { dayStart, tickLabels } from '../scene/time-axis.ts';

/** An event with its place on the axis. */
export interface TimelineEvent {
  /** ISO day; a month is placed at its middle. */
  date: string;
  precision: 'day' | 'about' | 'month';
  /** Votes are drawn larger. */
  isVote: boolean;
  /** The number that the table gives the event. */
  number: number;
}

export interface TimelineLabels {
  title: string;
  description: string;
  /** Heading of the upper and the lower strip. */
  whole: string;
  detail: string;
  tick: (date: Date, strip: 'whole' | 'detail') => string;
}

const strip = { height: 148, axis: 112 };
const r = 9.5;

/**
 * Two strips of one time axis: the whole story above, the days around the votes below, where the
 * upper strip is too dense. Marks carry the numbers of the table; one known to the month is dashed.
 * @param detail first and last day of the lower strip.
 */
export function timelineChart(
  events: readonly TimelineEvent[],
  detail: readonly [string, string],
  labels: TimelineLabels,
  { width = 680 } = {},
): Scene {
  const days = events.map((event) => dayOf(event).getTime());
  const whole: [Date, Date] = [new Date(Math.min(...days)), new Date(Math.max(...days))];
  const zoom: [Date, Date] = [dayStart(detail[0]), dayStart(detail[1])];
  const inside = events.filter((event) => dayOf(event) >= zoom[0] && dayOf(event) <= zoom[1]);
  const outside = events.filter((event) => !inside.includes(event));
  const x = scaleUtc()
    .domain(whole)
    .range([r + 2, width - r - 2]);
  const window: Mark[] = [
    {
      type: 'rect',
      class: 'window',
      x: x(zoom[0]) - 3,
      y: 30,
      width: x(zoom[1]) - x(zoom[0]) + 6,
      height: strip.axis - 30,
    },
    {
      type: 'path',
      class: 'zoom',
      // Below the labels of one strip, above the heading of the other.
      d: `M${round(x(zoom[0]) - 3)} ${strip.axis + 26}L0.5 ${strip.height + 8}M${round(x(zoom[1]) + 3)} ${strip.axis + 26}L${width - 0.5} ${strip.height + 8}`,
    },
  ];
  return {
    width,
    height: strip.height * 2 + 8,
    title: labels.title,
    description: labels.description,
    marks: [
      ...window,
      ...drawStrip(
        outside,
        whole,
        0,
        width,
        labels.whole,
        (date) => labels.tick(date, 'whole'),
        isWide(width) ? 6 : 3,
      ),
      ...drawStrip(
        inside,
        zoom,
        strip.height + 8,
        width,
        labels.detail,
        (date) => labels.tick(date, 'detail'),
        isWide(width) ? 8 : 4,
      ),
    ],
  };
}

function drawStrip(
  events: readonly TimelineEvent[],
  domain: [Date, Date],
  top: number,
  width: number,
  heading: string,
  tick: (date: Date) => string,
  ticks: number,
): Mark[] {
  const x = scaleUtc()
    .domain(domain)
    .range([r + 2, width - r - 2]);
  const axis = top + strip.axis;
  const placed: { x: number; y: number }[] = [];
  const dots = events.map((event): Mark => {
    const at = Math.min(Math.max(x(dayOf(event)), r + 2), width - r - 2);
    let y = axis - r - 6;
    while (
      placed.some(
        (other) => Math.abs(other.x - at) < r * 2 + 1 && Math.abs(other.y - y) < r * 2 + 1,
      )
    )
      y -= r * 2 + 2;
    placed.push({ x: at, y });
    const kind = ['event', event.isVote ? 'vote' : '', event.precision === 'day' ? '' : 'inexact']
      .filter(Boolean)
      .join(' ');
    return {
      type: 'group',
      class: kind,
      marks: [
        { type: 'circle', class: 'dot', x: at, y, r },
        {
          type: 'text',
          class: 'number',
          x: at,
          y: y + 4.3,
          text: String(event.number),
          anchor: 'middle',
        },
      ],
    };
  });
  const stems = placed.map((dot): Mark => ({
    type: 'path',
    class: 'stem',
    d: `M${round(dot.x)} ${axis}V${round(dot.y)}`,
  }));
  const labels = tickLabels(
    x.ticks(ticks).map((date) => ({ x: x(date), text: tick(date) })),
    axis + 20,
    width,
  );
  return [
    { type: 'text', class: 'heading', x: 0, y: top + 16, text: heading },
    { type: 'path', class: 'axis', d: `M0 ${axis}H${width}` },
    ...labels,
    // Behind the marks, so that no line crosses a number.
    ...stems,
    ...dots,
  ];
}

function dayOf({ date, precision }: TimelineEvent): Date {
  return dayStart(precision === 'month' ? `${date.slice(0, 7)}-15` : date);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
