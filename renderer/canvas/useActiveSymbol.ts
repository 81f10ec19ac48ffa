// The symbol that stands out names itself to the canvas (aria-activedescendant): so the canvas never names
// one that is not drawn, not even for the frame in which the view moves.
import { type RefObject, useLayoutEffect } from 'react';

const NAME = 'aria-activedescendant';

export function useActiveSymbol(symbol: RefObject<HTMLElement | null>, active: boolean): void {
  useLayoutEffect(() => {
    const canvas = symbol.current?.closest('[data-canvas]');
    if (!active || !symbol.current || !canvas) return;
    const { id } = symbol.current;
    canvas.setAttribute(NAME, id);
    return () => {
      if (canvas.getAttribute(NAME) === id) canvas.removeAttribute(NAME);
    };
  }, [symbol, active]);
}
