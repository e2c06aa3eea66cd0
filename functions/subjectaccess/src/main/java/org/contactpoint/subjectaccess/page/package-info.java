/** The document as a page of HTML, in plain words for adults and for children. */
@NullMarked
package org.contactpoint.subjectaccess.page;

import org.jspecify.annotations.NullMarked;
