/**
 * Finding and telling apart: the keys under which a child can be found, and how alike two
 * descriptions are (the rules, §3, §4).
 */
@NullMarked
package org.contactpoint.domain.matching;

import org.jspecify.annotations.NullMarked;
