import { useState } from 'react';

/** State that a person changes, and that follows when the address says otherwise. */
export function useFollowing(value: string): [string, (next: string) => void] {
  const [current, setCurrent] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (followed !== value) {
    setFollowed(value);
    setCurrent(value);
  }
  return [current, setCurrent];
}
