/**
 * Answers every request for a page: finds the page, the session and who is behind it, checks that a
 * form came from a page of ours, and sets what a browser is told to refuse.
 */
@NullMarked
package org.contactpoint.portal.edge;

import org.jspecify.annotations.NullMarked;
