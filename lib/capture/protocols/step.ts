import type { Side } from '@/lib/capture/streams/tcp-connection';

export type Tone = 'plain' | 'quiet' | 'good' | 'bad';

/** One arrow of the ladder, or a remark between two when nobody sent it. */
export type Step = {
  atMs: number;
  from: Side | 'resolver' | null;
  /** For the arrows of a look-up, whose other end is the client. */
  to?: 'resolver' | 'client';
  label: string;
  detail?: string;
  tone: Tone;
};
export type AddStep = (step: Step) => void;
