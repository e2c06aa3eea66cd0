/** Correcting a record: the team of the responsible council corrects what it says (rules §4). */
@NullMarked
package org.contactpoint.registration.correct;

import org.jspecify.annotations.NullMarked;
