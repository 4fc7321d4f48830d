/**
 * Has axe measure contrast where it has not been measured yet, which takes most of its time: a few of
 * all texts of the same colour, size, weight and opacity on the same backgrounds, as one may lie
 * where it cannot be measured. Runs in the page.
 */
export function markForContrast(): void {
  const mark = 'data-measure-contrast';
  const enough = 3;
  const grounds = new Map<Element, string>();
  /** All that is painted behind the content of an element, as far as its ancestors paint it. */
  const groundOf = (element: Element): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter];
    // What is lifted off the page may lie on something that is not its ancestor.
    if (/absolute|fixed|sticky/.test(style.position)) own.push(element.getAttribute('class') ?? '');
    const { parentElement } = element;
    const ground = `${parentElement === null ? '' : groundOf(parentElement)}/${own.join()}`;
    grounds.set(element, ground);
    return ground;
  };
  const isRead = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1;
  const counts = new Map<string, number>();
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute(mark);
    if (!isRead(element) || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const { color, fontSize, fontWeight } = style;
    const labelled = element.closest('label')?.control;
    const isDisabled =
      element.closest(':disabled, [aria-disabled=true]') !== null ||
      labelled?.matches(':disabled, [aria-disabled=true]') === true;
    const key = [color, fontSize, fontWeight, isDisabled, groundOf(element)].join();
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    if (count < enough) element.setAttribute(mark, '');
  }
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] });
}
