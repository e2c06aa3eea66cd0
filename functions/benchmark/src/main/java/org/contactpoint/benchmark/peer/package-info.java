/** Other search tools that answer the same searches over the same children, for comparison. */
@NullMarked
package org.contactpoint.benchmark.peer;

import org.jspecify.annotations.NullMarked;
