/**
 * Opening a record: a second act with an entry of its own, in which each viewer is shown what is
 * theirs to see (rules §3, §5, §6).
 */
@NullMarked
package org.contactpoint.search.view;

import org.jspecify.annotations.NullMarked;
