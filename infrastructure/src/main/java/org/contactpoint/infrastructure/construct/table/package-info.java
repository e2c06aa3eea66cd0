/** The tables, from their descriptions in the contract. */
@NullMarked
package org.contactpoint.infrastructure.construct.table;

import org.jspecify.annotations.NullMarked;
