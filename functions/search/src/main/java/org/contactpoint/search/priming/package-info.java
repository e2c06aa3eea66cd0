/** What the search function answers to itself before its snapshot is taken. */
@NullMarked
package org.contactpoint.search.priming;

import org.jspecify.annotations.NullMarked;
