/**
 * Correcting a record: the team of the council that answers for it puts right what it says (rules
 * §4).
 */
@NullMarked
package org.contactpoint.registration.correct;

import org.jspecify.annotations.NullMarked;
