/**
 * Moves of a child to another council: the responsible one starts a move, and stays responsible
 * until the other accepts (rules §4, §9).
 */
@NullMarked
package org.contactpoint.domain.move;

import org.jspecify.annotations.NullMarked;
