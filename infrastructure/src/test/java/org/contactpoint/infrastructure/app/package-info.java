/** Tests of the whole program. */
@NullMarked
package org.contactpoint.infrastructure.app;

import org.jspecify.annotations.NullMarked;
