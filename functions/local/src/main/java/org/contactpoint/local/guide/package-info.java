/** What the process tells the person who started it. */
@NullMarked
package org.contactpoint.local.guide;

import org.jspecify.annotations.NullMarked;
