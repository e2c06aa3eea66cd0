/** The people of the journey, and how they sign in. */
@NullMarked
package org.contactpoint.smoke.person;

import org.jspecify.annotations.NullMarked;
