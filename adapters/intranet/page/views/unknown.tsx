import { NotFound } from '../parts/waiting.tsx';

export const UnknownView = () => <NotFound />;
