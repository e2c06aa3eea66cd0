/**
 * The edge: who calls, for which purpose, and what may leave once it is audited. Every request
 * passes here, so no other module has to repeat it.
 */
@NullMarked
package org.contactpoint.http;

import org.jspecify.annotations.NullMarked;
