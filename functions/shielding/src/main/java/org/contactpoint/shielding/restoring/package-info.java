/** Replays shields after tables were restored to an earlier day. */
@NullMarked
package org.contactpoint.shielding.restoring;

import org.jspecify.annotations.NullMarked;
