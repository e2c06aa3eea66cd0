/** What the process prints for the person who started it. */
@NullMarked
package org.contactpoint.local.guide;

import org.jspecify.annotations.NullMarked;
