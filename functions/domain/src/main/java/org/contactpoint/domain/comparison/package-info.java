/**
 * How alike two descriptions of a child are, field by field: a level of agreement for names,
 * birthday, home, carers, gender and identifiers. It gives no weights and decides nothing.
 */
@NullMarked
package org.contactpoint.domain.comparison;

import org.jspecify.annotations.NullMarked;
