/**
 * The single typed values of a record. Each reads what people and files enter, normalises it, and
 * can't exist in any other form, so that no free text is ever stored.
 */
@NullMarked
package org.contactpoint.domain.value;

import org.jspecify.annotations.NullMarked;
