'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { TeamCandidate } from '@/lib/teams/list-team-candidates';
import type { TeamRow } from '@/lib/teams/list-teams';
import { TeamForm } from './team-form';

type TeamFormDialogProps = {
  /** Null for a new one. */
  team: TeamRow | null;
  people: readonly TeamCandidate[];
};

export function TeamFormDialog({ team, people }: TeamFormDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog
      title={team === null ? 'New team' : `Change ${team.name}`}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        team === null ? (
          <Button variant="primary">New team</Button>
        ) : (
          <Button size="small" variant="quiet" aria-label={`Change ${team.name}`}>
            Change
          </Button>
        )
      }
    >
      <TeamForm
        team={team}
        people={people}
        onDone={() => {
          setIsOpen(false);
        }}
      />
    </Dialog>
  );
}
