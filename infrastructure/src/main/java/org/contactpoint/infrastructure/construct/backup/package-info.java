/** Backups: what is kept beside the tables, and for how long. */
@NullMarked
package org.contactpoint.infrastructure.construct.backup;

import org.jspecify.annotations.NullMarked;
