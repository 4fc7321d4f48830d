'use client';

import { useRouter } from 'next/navigation';
import { routes } from '@/lib/routes';
import { Shortcuts } from '../_keys/shortcuts';
import { TeamDialog } from '../_change/team-dialog';

type QueueKeysProps = {
  /** The ticket that r and n open; null when the keys are at none. */
  number: number | null;
  teams: readonly { id: string; name: string }[];
  onChange: (name: string, value: string) => void;
};

/** The keys of the queue that change something: on the chosen tickets, else on the current one. */
export function QueueKeys({ number, teams, onChange }: QueueKeysProps) {
  const router = useRouter();
  const write = (kind: 'reply' | 'note') => {
    if (number !== null) router.push(`${routes.ticket(number)}#${kind}`);
  };
  return (
    <>
      <Shortcuts />
      <button type="button" hidden data-shortcut="a" onClick={() => onChange('assignee', 'me')} />
      <button type="button" hidden data-shortcut="e" onClick={() => onChange('status', 'solved')} />
      <button type="button" hidden data-shortcut="r" onClick={() => write('reply')} />
      <button type="button" hidden data-shortcut="n" onClick={() => write('note')} />
      <TeamDialog teams={teams} teamId={null} onGive={(team) => onChange('team', team)} />
    </>
  );
}
