/** Files from councils and the national source, and what became of each row (the rules, §4). */
@NullMarked
package org.contactpoint.domain.upload;

import org.jspecify.annotations.NullMarked;
