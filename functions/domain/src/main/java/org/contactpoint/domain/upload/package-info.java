/** Files from councils and the national source, and what became of each row (rules §4). */
@NullMarked
package org.contactpoint.domain.upload;

import org.jspecify.annotations.NullMarked;
