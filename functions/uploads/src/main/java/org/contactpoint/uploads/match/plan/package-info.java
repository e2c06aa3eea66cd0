/** Turns a decision into data: the changes and audit entries that carry it out. */
@NullMarked
package org.contactpoint.uploads.match.plan;

import org.jspecify.annotations.NullMarked;
