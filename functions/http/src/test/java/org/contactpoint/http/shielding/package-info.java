/** Tests of what the shielding function returns to others. */
@NullMarked
package org.contactpoint.http.shielding;

import org.jspecify.annotations.NullMarked;
