/**
 * The pages for people. They are a client of the web API, which they call as whoever signed in:
 * whatever a page shows, any other client with the same token can have. What they keep is the
 * session of each browser, and nothing else (ADR 29).
 */
@NullMarked
package org.contactpoint.portal;

import org.jspecify.annotations.NullMarked;
