/** Paths of the page that the server knows; what stands behind `/…/` is up to the script. The page routes by the same list. */
const VIEWS =
  /^\/(?:entry|field|document)\/[^/]+$|^\/(?:list|network|calendar|keeping|conflicts|about|accessibility|chat|tab-config|signed-in|signed-out)?$/;

export const isPagePath = (path: string): boolean => VIEWS.test(path);
