/** Turns a decision into the changes and audit entries that it needs, as data. */
@NullMarked
package org.contactpoint.uploads.match.plan;

import org.jspecify.annotations.NullMarked;
