/** How new people are vetted and activated by the founders. */
@NullMarked
package org.contactpoint.smoke.vetting;

import org.jspecify.annotations.NullMarked;
