// Where menus are put on the page: inside a landmark, so that assistive technology finds them in one.

/** Before the first drawing there is none; menus open later. */
export function menuHome(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.window > .top');
}
