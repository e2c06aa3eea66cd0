/** The files of councils: sent, followed, confirmed, taken back, and what became of their rows. */
@NullMarked
package org.contactpoint.portal.upload;

import org.jspecify.annotations.NullMarked;
