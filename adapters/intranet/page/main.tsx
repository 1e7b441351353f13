/** Where the browser begins. */
import { render } from 'preact';
import { App } from './app/app.tsx';
import { followLinks } from './app/route.ts';
import { applyTheme, firstTheme, followSystem } from './app/settings.ts';

applyTheme(firstTheme()); // before anything is drawn, or it would flash
followSystem();
followLinks();
render(<App />, document.getElementById('app')!);
