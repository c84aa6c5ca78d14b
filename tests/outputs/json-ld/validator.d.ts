/** The part of the validator that the tests use; the package brings no types. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(vocabulary: { '@graph': Record<string, unknown>[] });
    validate(found: { jsonld: Record<string, unknown[]> }): Promise<{ issueMessage: string }[]>;
  }
}
