/** The app's sign, as in manifest/icons: a round table with its seats, which is a compass rose at the same time. */
const seats = Array.from({ length: 8 }, (_, i) => {
  const angle = (i / 8) * 2 * Math.PI - Math.PI / 2;
  return `<circle cx="${(96 + 62 * Math.cos(angle)).toFixed(1)}" cy="${(96 + 62 * Math.sin(angle)).toFixed(1)}" r="9"/>`;
}).join('');

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192"><rect width="192" height="192" rx="40" fill="#0b4f6c"/><g fill="#01bac8">${seats}</g><circle cx="96" cy="96" r="44" fill="none" stroke="#fff" stroke-width="7"/><path d="M120 72 103 103 89 89Z" fill="#fbb02d"/><path d="M72 120 103 103 89 89Z" fill="#fff"/><circle cx="96" cy="96" r="4" fill="#0b4f6c"/></svg>`;
