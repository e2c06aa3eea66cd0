/**
 * How names sound and which belong together, with the word lists and libraries that know it: what
 * the search keys are made of before they are hashed.
 */
@NullMarked
package org.contactpoint.dynamodb.index;

import org.jspecify.annotations.NullMarked;
