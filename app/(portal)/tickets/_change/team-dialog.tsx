'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type TeamDialogProps = {
  teams: readonly { id: string; name: string }[];
  /** Which one is marked at first. */
  teamId: string | null;
  onGive: (team: string) => void;
};

/** What the key t opens: the teams, to be walked with the arrow keys and taken with Enter. */
export function TeamDialog({ teams, teamId, onGive }: TeamDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (teams.length === 0) return null;
  const options = [...teams, { id: 'none', name: 'No team' }];
  const marked = options.find(({ id }) => id === teamId) ?? options[0];
  return (
    <>
      <button type="button" hidden data-shortcut="t" onClick={() => setIsOpen(true)} />
      <Dialog title="Give to a team" isOpen={isOpen} onOpenChange={setIsOpen}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            const team = new FormData(event.currentTarget).get('team');
            setIsOpen(false);
            if (typeof team === 'string') onGive(team);
          }}
        >
          <fieldset className="flex max-h-[50vh] flex-col overflow-y-auto">
            <legend className="sr-only">Team</legend>
            {options.map(({ id, name }) => (
              <label key={id} className="flex touch-target items-center gap-2.5 py-1 text-base">
                <input
                  type="radio"
                  name="team"
                  value={id}
                  autoFocus={id === marked?.id}
                  defaultChecked={id === marked?.id}
                  className="size-4 shrink-0 accent-accent"
                />
                {name}
              </label>
            ))}
          </fieldset>
          <div className="flex justify-end">
            <Button type="submit" variant="primary">
              Give to team
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
