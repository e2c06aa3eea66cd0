/** Calls of the web API. */
@NullMarked
package org.contactpoint.smoke.api;

import org.jspecify.annotations.NullMarked;
