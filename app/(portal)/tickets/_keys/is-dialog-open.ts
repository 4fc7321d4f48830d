/** Is something open over the page that the keys are for? */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
