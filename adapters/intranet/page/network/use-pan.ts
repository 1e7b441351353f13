/** Dragging the ground moves the picture; the wheel with Ctrl zooms. Scrolling and arrow keys are the browser's own. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export function usePan(area: RefObject<HTMLElement | null>, zoom: (factor: number) => void): void {
  useEffect(() => {
    const box = area.current;
    if (!box) return undefined;
    let last: { x: number; y: number } | undefined;
    let moved = 0;
    const down = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return; // a finger scrolls by itself
      last = { x: event.clientX, y: event.clientY };
      moved = 0;
    };
    const move = (event: PointerEvent) => {
      if (!last) return;
      const [dx, dy] = [event.clientX - last.x, event.clientY - last.y];
      moved += Math.abs(dx) + Math.abs(dy);
      box.scrollBy({ left: -dx, top: -dy, behavior: 'instant' });
      last = { x: event.clientX, y: event.clientY };
    };
    const up = () => {
      last = undefined;
    };
    /** Whoever dragged did not mean to open the entry below the pointer. */
    const click = (event: MouseEvent) => {
      if (moved > 6) event.preventDefault();
      moved = 0;
    };
    const drag = (event: Event) => event.preventDefault();
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    };
    box.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    box.addEventListener('click', click, true);
    box.addEventListener('dragstart', drag);
    box.addEventListener('wheel', wheel, { passive: false });
    return () => {
      box.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      box.removeEventListener('click', click, true);
      box.removeEventListener('dragstart', drag);
      box.removeEventListener('wheel', wheel);
    };
  }, [area, zoom]);
}
