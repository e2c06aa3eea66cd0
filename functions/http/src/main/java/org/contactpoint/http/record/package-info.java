/**
 * The record as the contract shows it: one rendering for every function that answers with a child.
 */
@NullMarked
package org.contactpoint.http.record;

import org.jspecify.annotations.NullMarked;
