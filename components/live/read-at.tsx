'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';

/** When what is around here was read, in the words of the server. */
export const Readings = createContext<readonly string[]>([]);

type ReadAtProps = { reading: string; children: ReactNode };

/** Around what was read at one time. What stands around the pages stays while one goes on. */
export function ReadAt({ reading, children }: ReadAtProps) {
  const outer = useContext(Readings);
  const readings = useMemo(() => [...new Set([...outer, reading])], [outer, reading]);
  return <Readings value={readings}>{children}</Readings>;
}
