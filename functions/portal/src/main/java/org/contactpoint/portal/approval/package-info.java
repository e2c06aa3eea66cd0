/** What a shield approver decides: shields, their removal, and merges where one is involved. */
@NullMarked
package org.contactpoint.portal.approval;

import org.jspecify.annotations.NullMarked;
