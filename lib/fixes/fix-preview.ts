import type { QrCode, ScannedValue } from './qr-code';
import type { FixKind } from './schemas';

/** Something to do at the charger, with the exact value to type. */
export type FixStep = {
  text: string;
  value: { label: string; text: string; qr: QrCode | null } | null;
};

/** A choice that a fix leaves to its reader. */
export type FixField = { name: string; label: string; hint?: string } & (
  | { type: 'select'; options: readonly { value: string; label: string }[]; value: string }
  | { type: 'number'; value: number; min: number; max: number }
);

/** One way of getting something to the charger. */
export type FixWay = {
  id: 'ocpp' | 'hand';
  label: string;
  confirm: string;
  /** What is left to do there by hand. */
  steps: readonly FixStep[];
};

/** What a fix would do, before it does it. */
export type FixPreview = {
  /** Named for its effect: "Reset password". */
  action: string;
  /** What its last button does: "Generate password". */
  confirm: string;
  summary: string;
  /** What changes here, or at the charger where that is what the fix is about. */
  changesAt?: 'charger';
  changes: readonly { what: string; from: string | null; to: string }[];
  fields: readonly FixField[];
  /** To choose from, what is proposed first; none where it is not for choice. */
  ways?: readonly FixWay[];
  /** Are the present values to be asked of the charger, in place of `changes`? */
  readsSettings?: boolean;
  /** What a person has to do at the charger; none when it changes only here. */
  steps: readonly FixStep[];
  /** Why it cannot be done, such as another charger that is in the way. */
  problem: string | null;
  /** What was sent and what is registered, to compare. */
  comparison: { sent: string; registered: string } | null;
  /** The page on which it is done, for what needs more than a dialog. */
  href?: string;
};

/** A secret for the eyes of who applied the fix, this once. */
export type ShownOnce = ScannedValue;

export type FixOffer = FixPreview & {
  kind: FixKind;
  /** It was applied for this problem already, and did not end it. */
  isTried: boolean;
};
