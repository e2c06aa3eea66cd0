/** How newcomers are let in by those who are there from the first day. */
@NullMarked
package org.contactpoint.smoke.vetting;

import org.jspecify.annotations.NullMarked;
