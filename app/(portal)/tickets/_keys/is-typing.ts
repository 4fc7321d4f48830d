/** Is this where keys write text, so that they are no commands? */
export function isTyping(element: HTMLElement): boolean {
  return (
    element.isContentEditable || element.matches('input:not([type="checkbox"]), textarea, select')
  );
}
