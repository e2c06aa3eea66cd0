/**
 * Journeys through the pages in a real browser, as people make them: with and without scripts, on
 * wide and narrow screens. Where no browser is installed there is nothing to see.
 */
@NullMarked
package org.contactpoint.acceptance.browser;

import org.jspecify.annotations.NullMarked;
