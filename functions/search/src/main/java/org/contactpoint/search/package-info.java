/** Finding a child and opening a record: the reads that practitioners make. */
@NullMarked
package org.contactpoint.search;

import org.jspecify.annotations.NullMarked;
