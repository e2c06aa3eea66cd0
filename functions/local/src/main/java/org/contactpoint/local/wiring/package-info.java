/**
 * The beans that replace cloud services on this machine: the other modules do not know the
 * difference.
 */
@NullMarked
package org.contactpoint.local.wiring;

import org.jspecify.annotations.NullMarked;
