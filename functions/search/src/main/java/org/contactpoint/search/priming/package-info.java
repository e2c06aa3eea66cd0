/** The typical requests that the search function answers before its snapshot is taken. */
@NullMarked
package org.contactpoint.search.priming;

import org.jspecify.annotations.NullMarked;
