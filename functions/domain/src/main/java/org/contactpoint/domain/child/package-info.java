/**
 * What is held about a child, and nothing more: every field of the record is typed or coded, and no
 * other may be added without a change of the law.
 */
@NullMarked
package org.contactpoint.domain.child;

import org.jspecify.annotations.NullMarked;
