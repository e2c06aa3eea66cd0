/** How names sound and which belong together, with the word lists and libraries that know it. */
@NullMarked
package org.contactpoint.dynamodb.name;

import org.jspecify.annotations.NullMarked;
