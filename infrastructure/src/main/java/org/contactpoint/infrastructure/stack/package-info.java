/** The stacks of a stage, divided by how long what is in them must live. */
@NullMarked
package org.contactpoint.infrastructure.stack;

import org.jspecify.annotations.NullMarked;
