/** Words for a script, as the attributes of its element: `isCounty` as `data-is-county`, which it reads as `dataset.isCounty`. */
export function dataAttributes(
  words: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
}
