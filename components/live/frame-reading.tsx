'use client';

import { createContext, type ReactNode } from 'react';

/** When what stands around the page was read: it stays while one goes from page to page. */
export const FrameReading = createContext<string | null>(null);

type FrameReadingProviderProps = { reading: string; children: ReactNode };

export function FrameReadingProvider({ reading, children }: FrameReadingProviderProps) {
  return <FrameReading value={reading}>{children}</FrameReading>;
}
