import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link that fetches nothing before it is followed. Every page is made for its reader when it is
 * asked for, so little can be fetched ahead, and a page that changes by itself would do it for each
 * of its links after each change.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
