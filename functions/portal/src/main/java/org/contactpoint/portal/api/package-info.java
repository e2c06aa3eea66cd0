/** The web API as the pages call it: as whoever signed in, with a time limit for every call. */
@NullMarked
package org.contactpoint.portal.api;

import org.jspecify.annotations.NullMarked;
