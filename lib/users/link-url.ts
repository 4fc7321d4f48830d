import { routes } from '@/lib/routes';

/** The address to hand to the person that a one-time link is for. */
export function linkUrl(portalUrl: string, token: string): string {
  return `${portalUrl.replace(/\/+$/, '')}${routes.link(token)}`;
}
