declare module '@json-editor/json-editor' {
  /** The parts of the form library that the desk uses. */
  export class JSONEditor {
    constructor(holder: HTMLElement, options: Record<string, unknown>);
    getValue(): unknown;
    on(event: 'ready' | 'change', listener: () => void): this;
    destroy(): void;
    /** Writes a style sheet into the page. */
    protected addNewStyleRules(theme: string, rules: Record<string, string>): void;
  }
}
