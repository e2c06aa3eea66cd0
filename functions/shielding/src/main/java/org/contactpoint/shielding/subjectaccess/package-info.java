/**
 * Requests to see what is held of a child: open and shielded children take one path in one store
 * (rules §8).
 */
@NullMarked
package org.contactpoint.shielding.subjectaccess;

import org.jspecify.annotations.NullMarked;
