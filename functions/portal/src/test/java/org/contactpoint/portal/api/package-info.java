/** Calls of the web API over HTTP. */
@NullMarked
package org.contactpoint.portal.api;

import org.jspecify.annotations.NullMarked;
