/** The constructs of the stacks; each has one record that says what it needs. */
@NullMarked
package org.contactpoint.infrastructure.construct;

import org.jspecify.annotations.NullMarked;
