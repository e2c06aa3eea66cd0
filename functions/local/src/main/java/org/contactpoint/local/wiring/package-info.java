/**
 * The beans that stand on this machine where the cloud has services: the rest of the house does not
 * know the difference.
 */
@NullMarked
package org.contactpoint.local.wiring;

import org.jspecify.annotations.NullMarked;
