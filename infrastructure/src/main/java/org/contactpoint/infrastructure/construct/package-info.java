/** What the stacks are put together from; each construct has one record that says what it needs. */
@NullMarked
package org.contactpoint.infrastructure.construct;

import org.jspecify.annotations.NullMarked;
