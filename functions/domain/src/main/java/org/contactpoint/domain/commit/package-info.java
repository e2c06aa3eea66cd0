/** Changes and their entries in the trail, which commit together or not at all (rules §7). */
@NullMarked
package org.contactpoint.domain.commit;

import org.jspecify.annotations.NullMarked;
