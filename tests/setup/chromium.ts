/** Before the end-to-end tests: several begin at once, and only one of them may install the browser. */
import { findChromium } from '../helpers/chromium.ts';

export const setup = (): void => void findChromium();
