/** Services that add themselves to a child, and end what they began (rules §4, §5). */
@NullMarked
package org.contactpoint.registration.involvement;

import org.jspecify.annotations.NullMarked;
