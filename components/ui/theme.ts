export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** Name of the cookie that keeps the choice. */
export const themeCookie = 'theme';

export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}
