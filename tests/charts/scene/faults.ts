import type { Scene } from '../../../src/charts/scene/scene.ts';
import { crosses, labelsOf, linesOf, overlap } from './geometry.ts';

/** What is drawn faintly behind everything: a label on it reads well, and has a ground of its own. */
const isGround = (classes: string) => /\b(month|zoom|grid|row)\b/.test(classes);
/** A mark that stands for a text, such as a number in a dot, or a stroke through a mark; or is seen only when pointed at. */
const isMark = (classes: string) => /\b(strike|tick|cast|full|other|day)\b/.test(classes);

/** Labels that leave their drawing, each with where it is. */
export function outside(scene: Scene): string[] {
  return labelsOf(scene)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || right > scene.width + 0.5 || top < -0.5 || bottom > scene.height + 0.5,
    )
    .map(({ text, left, right }) => `"${text}" ${Math.round(left)}–${Math.round(right)}`);
}

/**
 * Lines that run through labels, each with the label.
 * @param ground what else is faint enough for a label with a ground of its own.
 */
export function crossed(scene: Scene, ground?: RegExp): string[] {
  const lines = linesOf(scene).filter(({ classes }) => !isMark(classes));
  // A number stands in a dot of its own.
  const labels = labelsOf(scene).filter(({ classes }) => !/\bnumber\b/.test(classes));
  return labels.flatMap((label) =>
    lines
      .filter(
        ({ classes }) =>
          !((isGround(classes) || ground?.test(classes)) && /\bhalo\b/.test(label.classes)),
      )
      .filter((line) => crosses(line, label))
      .map(({ classes }) => `${classes} through "${label.text}"`),
  );
}

/** Labels that cover one another, in pairs. */
export function covered(scene: Scene): string[] {
  const labels = labelsOf(scene);
  return labels.flatMap((label, index) =>
    labels
      .slice(index + 1)
      .filter((other) => overlap(label, other))
      .map((other) => `"${label.text}" and "${other.text}"`),
  );
}
