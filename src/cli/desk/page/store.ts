/**
 * Something that this browser keeps for the desk, also when the page is reloaded or closed.
 * @param name what it is, in a word.
 * @param empty what it is before anything is kept.
 */
export function kept<Value>(
  name: string,
  empty: Value,
): { read: () => Value; write: (value: Value) => void } {
  const key = `desk-${name}`;
  return {
    read: () => {
      const text = localStorage.getItem(key);
      return text === null ? empty : (JSON.parse(text) as Value);
    },
    write: (value) => localStorage.setItem(key, JSON.stringify(value)),
  };
}

/** Calls back when another tab of this desk has kept something else under the name. */
export function whenKeptElsewhere(name: string, then: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === `desk-${name}`) then();
  });
}
