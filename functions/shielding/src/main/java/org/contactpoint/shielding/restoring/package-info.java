/** What happens to shields when tables are put back to an earlier day. */
@NullMarked
package org.contactpoint.shielding.restoring;

import org.jspecify.annotations.NullMarked;
