import type { FragilityClass, Sector } from '../graphql/operations.ts';

/** Which partnerships a question is about beside the place: those of some themes, sectors and classes; all where a list is left out. */
export interface About {
  readonly themes?: readonly string[] | undefined;
  readonly sectors?: readonly Sector[] | undefined;
  readonly classes?: readonly FragilityClass[] | undefined;
}
