/** The stacks of a stage, divided by how long their resources must exist. */
@NullMarked
package org.contactpoint.infrastructure.stack;

import org.jspecify.annotations.NullMarked;
