export const maxViewName = 40;
export const maxViews = 50;
