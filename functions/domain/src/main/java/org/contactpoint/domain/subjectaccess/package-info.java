/**
 * Requests to see what is held of a child: their steps, their due day, and who reviews them (rules
 * §8).
 */
@NullMarked
package org.contactpoint.domain.subjectaccess;

import org.jspecify.annotations.NullMarked;
