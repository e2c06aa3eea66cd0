/**
 * The search entries of all records written again under a new version of the search keys, in the
 * background and while people search (ADR 28).
 */
@NullMarked
package org.contactpoint.search.rekey;

import org.jspecify.annotations.NullMarked;
