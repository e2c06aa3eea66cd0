/** The page as tagged PDF (ISO 14289-1, PDF/UA-1), in letters that its fonts have. */
@NullMarked
package org.contactpoint.subjectaccess.pdf;

import org.jspecify.annotations.NullMarked;
