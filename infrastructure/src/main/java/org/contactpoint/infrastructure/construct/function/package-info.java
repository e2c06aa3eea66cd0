/** A deployed function: its code, its role with exactly its rights, its versions and its alarm. */
@NullMarked
package org.contactpoint.infrastructure.construct.function;

import org.jspecify.annotations.NullMarked;
