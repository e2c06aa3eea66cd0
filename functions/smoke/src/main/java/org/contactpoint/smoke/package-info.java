/**
 * One journey through a whole stage, from outside: a file arrives, a child is found, opened,
 * joined, shielded and not found any more, and the trail is intact; and the pages are there for
 * whoever signs in. It depends on the web contract and on no code behind it.
 */
@NullMarked
package org.contactpoint.smoke;

import org.jspecify.annotations.NullMarked;
