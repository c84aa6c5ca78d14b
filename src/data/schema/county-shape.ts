/** A county's outline: rings of longitude and latitude, with every point of the source. */
export interface CountyShape {
  geoid: string;
  rings: readonly (readonly [number, number][])[];
}
