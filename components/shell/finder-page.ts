/** A page that can be found by its name. */
export type FinderPage = {
  href: string;
  name: string;
  /** The part of the portal that it belongs to; what has none is in the navigation. */
  within?: string;
};
