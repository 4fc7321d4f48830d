'use client';

import clsx from 'clsx';
import { Monitor, Moon, Sun } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { themeCookie, themes, type Theme } from './theme';

const looks = {
  light: { name: 'Light', Icon: Sun },
  dark: { name: 'Dark', Icon: Moon },
  system: { name: 'As the system', Icon: Monitor },
} as const;

const yearSeconds = 31_536_000;

/**
 * Light, dark, or as the system, as entries of the menu around it. Kept in a cookie, so that the
 * first paint is right.
 */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: string) => {
    const found = themes.find((one) => one === next);
    if (found === undefined) return;
    setChosen(found);
    document.documentElement.dataset.theme = found;
    document.cookie = `${themeCookie}=${found}; path=/; max-age=${yearSeconds}; samesite=lax`;
  };
  return (
    <DropdownMenu.RadioGroup
      value={chosen}
      onValueChange={choose}
      aria-label="Theme"
      className="flex gap-0.5 rounded-md bg-line-soft p-0.5"
    >
      {themes.map((one) => {
        const { name, Icon } = looks[one];
        return (
          <DropdownMenu.RadioItem
            key={one}
            value={one}
            aria-label={name}
            title={name}
            onSelect={(event) => {
              // The menu stays open, so that the choice can be seen and changed.
              event.preventDefault();
            }}
            className={clsx(
              'grid h-6 touch-target min-w-8 flex-1 cursor-pointer place-items-center rounded-sm text-ink-3 outline-none data-[highlighted]:text-ink data-[highlighted]:outline-2 data-[highlighted]:outline-accent',
              one === chosen && 'bg-panel text-ink ring-1 ring-line',
            )}
          >
            <Icon aria-hidden className="size-3.5" />
          </DropdownMenu.RadioItem>
        );
      })}
    </DropdownMenu.RadioGroup>
  );
}
