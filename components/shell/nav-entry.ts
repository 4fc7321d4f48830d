/** One line of the navigation. */
export type NavEntry = {
  id:
    | 'overview'
    | 'chargers'
    | 'tickets'
    | 'unknown-identities'
    | 'charger-moves'
    | 'diagnose'
    | 'guide'
    | 'settings';
  href: string;
  /** Pages elsewhere that belong to it. */
  also?: readonly string[];
  name: string;
  count?: {
    value: number;
    /** Read after the number by screen readers. */
    meaning: string;
    isAlarming: boolean;
  };
};
