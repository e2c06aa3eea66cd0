/** The functions that are deployed: infrastructure builds them from here. */
@NullMarked
package org.contactpoint.contract.function;

import org.jspecify.annotations.NullMarked;
