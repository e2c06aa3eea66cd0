/** The accounts of an authority. */
@NullMarked
package org.contactpoint.accounts.listing;

import org.jspecify.annotations.NullMarked;
