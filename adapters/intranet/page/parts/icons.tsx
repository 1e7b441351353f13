/** Small drawings; the words beside them say what they mean. */
const common = {
  viewBox: '0 0 24 24',
  width: 20,
  height: 20,
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.8,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

export const ChatIcon = () => (
  <svg {...common} aria-hidden="true">
    <path d="M4 5h16v11H10l-4.5 4V16H4z" />
    <path d="M8 9h8M8 12h5" />
  </svg>
);
export const SearchIcon = () => (
  <svg {...common} aria-hidden="true">
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </svg>
);
export const WarnIcon = () => (
  <svg {...common} aria-hidden="true">
    <path d="M12 4 2.8 20h18.4z" />
    <path d="M12 10v4.5M12 17.4v.1" />
  </svg>
);
export const CloseIcon = () => (
  <svg {...common} aria-hidden="true">
    <path d="m6 6 12 12M18 6 6 18" />
  </svg>
);
