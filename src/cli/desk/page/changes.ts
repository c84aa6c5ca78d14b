import type { DataPart, Draft } from './api.ts';

const kept = 'desk-drafts';

/** The changes that are not saved yet. They outlast a reload of the page, and a desk that is started anew. */
export class Changes {
  private list: Draft[];
  private readonly listeners: (() => void)[] = [];

  constructor() {
    this.list = JSON.parse(sessionStorage.getItem(kept) ?? '[]') as Draft[];
  }

  get drafts(): readonly Draft[] {
    return this.list;
  }

  find(part: DataPart, id: string): Draft | undefined {
    return this.list.find((draft) => draft.part === part && draft.id === id);
  }

  /** Adds drafts; one of a record that is there already takes its place, and keeps what it replaces. */
  put(...drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const before = this.find(draft.part, draft.id);
      const others = this.list.filter((each) => each !== before);
      this.list = [...others, before ? { ...draft, was: before.was } : draft];
    }
    this.keep();
  }

  discard(part: DataPart, id: string): void {
    this.list = this.list.filter((draft) => draft.part !== part || draft.id !== id);
    this.keep();
  }

  clear(): void {
    this.list = [];
    this.keep();
  }

  /** Calls back after each change. */
  listen(listener: () => void): void {
    this.listeners.push(listener);
  }

  private keep(): void {
    sessionStorage.setItem(kept, JSON.stringify(this.list));
    for (const listener of this.listeners) listener();
  }
}
