/** What the whole program writes. */
@NullMarked
package org.contactpoint.infrastructure.app;

import org.jspecify.annotations.NullMarked;
