/**
 * The room for the front door: who calls, for which purpose, and what may leave once it is audited.
 * Every request passes here, so no other room has to repeat it.
 */
@NullMarked
package org.contactpoint.http;

import org.jspecify.annotations.NullMarked;
