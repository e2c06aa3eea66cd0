/**
 * What everybody may read: what ContactPoint is, what it holds of whom, and how its API is used.
 */
@NullMarked
package org.contactpoint.portal.about;

import org.jspecify.annotations.NullMarked;
