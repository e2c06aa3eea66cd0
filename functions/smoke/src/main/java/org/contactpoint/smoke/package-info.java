/**
 * One journey through a whole stage, from outside, as its users go: a file comes, a child is found,
 * opened, joined, shielded and found no more, and the trail holds. It knows the web contract and
 * nothing of the code behind it.
 */
@NullMarked
package org.contactpoint.smoke;

import org.jspecify.annotations.NullMarked;
