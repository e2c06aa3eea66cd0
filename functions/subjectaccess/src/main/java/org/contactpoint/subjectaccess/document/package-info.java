/** The document as data: whole, or the face alone, in which nothing hidden has a place. */
@NullMarked
package org.contactpoint.subjectaccess.document;

import org.jspecify.annotations.NullMarked;
