/** Tests of what teams say of a child's life. */
@NullMarked
package org.contactpoint.shielding.life;

import org.jspecify.annotations.NullMarked;
