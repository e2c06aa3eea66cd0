/** The steps of the journey, and what each has to see. */
@NullMarked
package org.contactpoint.smoke.journey;

import org.jspecify.annotations.NullMarked;
