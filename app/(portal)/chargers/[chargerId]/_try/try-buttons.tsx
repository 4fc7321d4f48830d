'use client';

import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { StateIcon } from '@/components/ui/state-icon';
import type { ChargerCommand } from '@/lib/commands/schemas';
import { commandOutcomeWords } from '@/lib/format/command-outcome-words';
import { tryAction, type TryAnswer } from './actions';

type Offer = { command: ChargerCommand; label: string; hint: string };

const test: Offer = {
  command: { kind: 'test-handshake' },
  label: 'Test as the charger',
  hint: 'Exolink knocks at the CPMS in the charger’s name. The answer tells whether the fault is there.',
};
const questions: readonly Offer[] = [
  {
    command: { kind: 'trigger', message: 'BootNotification' },
    label: 'Ask for its data',
    hint: 'The charger sends its model, serial number and firmware again.',
  },
  {
    command: { kind: 'close-session' },
    label: 'Reconnect',
    hint: 'Exolink ends the connection, and the charger makes a new one.',
  },
  {
    command: { kind: 'restart', when: 'when-idle' },
    label: 'Restart charger',
    hint: 'Once nobody is charging.',
  },
];

type TryButtonsProps = { chargerId: string; isAskable: boolean; isTestable: boolean };

export function TryButtons({ chargerId, isAskable, isTestable }: TryButtonsProps) {
  const [asked, setAsked] = useState<{ offer: Offer; answer: TryAnswer | null } | null>(null);
  const [isPending, startTransition] = useTransition();
  const ask = (offer: Offer, confirmed = false) => {
    setAsked({ offer, answer: null });
    startTransition(async () => {
      const answer = await tryAction({ chargerId, command: offer.command, confirmed });
      setAsked({ offer, answer });
    });
  };
  const offers = [...(isTestable ? [test] : []), ...(isAskable ? questions : [])];
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {offers.map((offer) => (
          <li key={offer.label}>
            <Button
              size="small"
              disabled={isPending}
              isPending={isPending && asked?.offer === offer}
              onClick={() => ask(offer)}
              className="touch-target"
            >
              {offer.label}
            </Button>
            <p className="mt-1 text-sm text-ink-2">{offer.hint}</p>
          </li>
        ))}
      </ul>
      <div role="status" className="empty:hidden">
        {asked?.answer != null && (
          <Answer
            offer={asked.offer}
            answer={asked.answer}
            onAgree={() => ask(asked.offer, true)}
          />
        )}
      </div>
    </div>
  );
}

const looks = {
  connected: 'bg-connected-soft text-connected',
  waiting: 'bg-waiting-soft text-waiting',
  refused: 'bg-refused-soft text-refused',
} as const;

type AnswerProps = { offer: Offer; answer: TryAnswer; onAgree: () => void };

function Answer({ answer, offer, onAgree }: AnswerProps) {
  if (answer.kind === 'question') {
    return (
      <div className="flex flex-col items-start gap-2 rounded-md bg-waiting-soft px-3 py-2.5">
        <p className="text-sm text-waiting">{answer.message}</p>
        <Button size="small" onClick={onAgree} className="touch-target">
          Test anyway
        </Button>
      </div>
    );
  }
  const { text, tone } =
    answer.kind === 'problem'
      ? { text: answer.message, tone: 'refused' as const }
      : commandOutcomeWords(offer.command.kind, answer.outcome);
  return (
    <p className={`flex gap-2 rounded-md px-3 py-2.5 text-sm ${looks[tone]}`}>
      <span className="mt-0.5 shrink-0">
        <StateIcon state={tone} />
      </span>
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </p>
  );
}
