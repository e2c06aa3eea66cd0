/**
 * What children are called: names as they are kept, and the folded form in which they are compared,
 * so that a lost accent or another apostrophe never makes two children of one.
 */
@NullMarked
package org.contactpoint.domain.name;

import org.jspecify.annotations.NullMarked;
