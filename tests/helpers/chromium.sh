#!/usr/bin/env bash
# Runs the Chromium that CHROMIUM names without the popups of its address bar: each window would start a process for them that
# nobody sees, and a test would take twice as long. Of two lists of features Chromium takes the last, so Playwright's is added to.
exec "$CHROMIUM" "${@/#--disable-features=/--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,}"
