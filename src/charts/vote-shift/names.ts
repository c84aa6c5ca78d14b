import type { VoteInShift } from '../../data/queries/votes.ts';
import type { Mark } from '../scene/scene.ts';
import { textWidth, wrapName } from '../scene/text-width.ts';
import type { Side, VoteShiftLabels } from './labels.ts';

/** The height of a line of a name that takes several. */
export const nameLine = 15;

/** A name in lines: one where it fits, or where nothing says how wide it may be. */
export function nameLines(name: string, room: number | undefined): string[] {
  return room === undefined ? [name] : wrapName(name, room, 'name long');
}

/** Where a name stands, and what stands with it. */
interface NamePlace {
  seat: string;
  x: number;
  y: number;
  isBeside: boolean;
  /** How wide the name may be, where names take several lines. */
  room?: number | undefined;
}

/** A member's name, which leads to their page, and their office beside or below it. */
export function nameMarks(
  labels: VoteShiftLabels,
  vote: VoteInShift,
  side: Side,
  { seat, x, y, isBeside, room }: NamePlace,
): Mark[] {
  const outward = side === 'before' ? -1 : 1;
  const anchor = side === 'before' ? { anchor: 'end' as const } : {};
  const text = labels.name(vote, side);
  const isBelow = seat !== '' && !isBeside;
  const lines = nameLines(text, room);
  const first = (isBelow ? y - 1 : y + 5) - ((lines.length - 1) * nameLine) / 2;
  const name = lines.map((each, at): Mark => ({
    ...{ type: 'text', class: room === undefined ? 'name' : 'name long', text: each, ...anchor },
    ...{ x: x + outward * 16, y: first + at * nameLine },
  }));
  const href = labels.href?.(vote);
  const called = seat === '' ? text : `${text}, ${seat}`;
  return [
    ...(href === undefined ? name : [{ type: 'link' as const, href, name: called, marks: name }]),
    ...(seat === ''
      ? []
      : [
          {
            type: 'text' as const,
            class: 'note',
            x: x + outward * (isBelow ? 16 : 24 + Math.ceil(textWidth(text, 'name'))),
            y: isBelow ? y + 14 : y + 5,
            text: seat,
            ...anchor,
          },
        ]),
  ];
}
