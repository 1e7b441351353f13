/** Looks of the button and panel on foreign pages. */
export const STYLES = `
:host { all: initial; }
button {
  position: fixed; right: 16px; bottom: 16px; z-index: 2147483000;
  min-height: 44px; padding: 0 20px; border: 2px solid #fff; border-radius: 24px;
  background: #0b4f6c; color: #fff; font: 600 15px/1.2 "Segoe UI Variable", "Segoe UI", system-ui, sans-serif;
  box-shadow: 0 4px 16px rgb(0 0 0 / .28); cursor: pointer;
}
button:hover { background: #083b51; }
button:focus-visible { outline: 3px solid #fbb02d; outline-offset: 2px; }
div {
  position: fixed; right: 16px; bottom: 76px; z-index: 2147483000;
  width: min(400px, calc(100vw - 32px)); height: min(640px, calc(100dvh - 96px));
  border: 1px solid #8a9aa3; border-radius: 12px; overflow: hidden; background: #fff;
  box-shadow: 0 8px 32px rgb(0 0 0 / .3);
}
div[hidden] { display: none; }
iframe { width: 100%; height: 100%; border: 0; }
@media (prefers-color-scheme: dark) { div { background: #101a20; } }
@media print { button, div { display: none; } }
`;
