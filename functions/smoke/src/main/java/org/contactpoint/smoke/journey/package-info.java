/** What the journey does, and what it has to see. */
@NullMarked
package org.contactpoint.smoke.journey;

import org.jspecify.annotations.NullMarked;
