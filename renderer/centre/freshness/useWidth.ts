// How wide an element is, kept up to date.
import { type RefObject, useLayoutEffect, useState } from 'react';

const BEFORE_MEASURED = 600;

export function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(BEFORE_MEASURED);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.max(1, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
