/** Commits plans in their order, several rows to a transaction. */
@NullMarked
package org.contactpoint.uploads.match.commit;

import org.jspecify.annotations.NullMarked;
