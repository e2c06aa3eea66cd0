/** Pages of approvers. */
@NullMarked
package org.contactpoint.portal.approval;

import org.jspecify.annotations.NullMarked;
