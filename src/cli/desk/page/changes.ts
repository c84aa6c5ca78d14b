import type { DataPart, Draft } from './api.ts';
import { kept, whenKeptElsewhere } from './store.ts';

/** What belongs together: the records of a vote, or of a reader's correction. */
export interface Group {
  /** What it is, as its heading. */
  title: string;
  /** What a person has to see to, in words. */
  notes?: readonly string[];
}

interface Kept {
  drafts: Draft[];
  /** The group of each draft that has one, by the draft's key. */
  groups: Record<string, Group>;
}

/** The changes that are not saved yet. They outlast a reload, a closed tab, and a desk that is started anew. */
export class Changes {
  private readonly store = kept<Kept>('changes', { drafts: [], groups: {} });
  private readonly listeners: (() => void)[] = [];

  constructor() {
    whenKeptElsewhere('changes', () => this.tellListeners());
  }

  get drafts(): readonly Draft[] {
    return this.store.read().drafts;
  }

  find(part: DataPart, id: string): Draft | undefined {
    return this.drafts.find((draft) => draft.part === part && draft.id === id);
  }

  groupOf(draft: Pick<Draft, 'part' | 'id'>): Group | undefined {
    return this.store.read().groups[keyOf(draft)];
  }

  /** The drafts that were made together with one, itself included. */
  together(draft: Draft): readonly Draft[] {
    const group = this.groupOf(draft)?.title;
    if (group === undefined) return [draft];
    return this.drafts.filter((each) => this.groupOf(each)?.title === group);
  }

  /** Adds drafts; one of a record that is there already takes its place, and keeps what it replaces. */
  put(drafts: readonly Draft[], group?: Group): void {
    let { drafts: list, groups } = this.store.read();
    for (const draft of drafts) {
      const before = this.find(draft.part, draft.id);
      list = [
        ...list.filter((each) => keyOf(each) !== keyOf(draft)),
        before ? { ...draft, was: before.was } : draft,
      ];
      if (group) groups = { ...groups, [keyOf(draft)]: group };
    }
    this.keep({ drafts: list, groups });
  }

  /** Takes drafts away, and gives what brings them back. */
  discard(gone: readonly Pick<Draft, 'part' | 'id'>[]): () => void {
    const before = this.store.read();
    const keys = new Set(gone.map(keyOf));
    const drafts = before.drafts.filter((draft) => !keys.has(keyOf(draft)));
    const groups = Object.entries(before.groups).filter(([key]) => !keys.has(key));
    this.keep({ drafts, groups: Object.fromEntries(groups) });
    return () => this.keep(before);
  }

  clear(): void {
    this.keep({ drafts: [], groups: {} });
  }

  /** Calls back after each change, in this tab or another. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  private keep(value: Kept): void {
    this.store.write(value);
    this.tellListeners();
  }

  private tellListeners(): void {
    for (const listener of this.listeners) listener();
  }
}

function keyOf({ part, id }: Pick<Draft, 'part' | 'id'>): string {
  return `${part}/${id}`;
}
