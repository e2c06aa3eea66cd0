/** Synthesizes stages once for all tests, and reads what their templates say. */
@NullMarked
package org.contactpoint.infrastructure.reading;

import org.jspecify.annotations.NullMarked;
