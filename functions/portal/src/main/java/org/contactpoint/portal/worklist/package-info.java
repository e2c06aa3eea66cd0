/** Lists of the API from which one item is decided after another. */
@NullMarked
package org.contactpoint.portal.worklist;

import org.jspecify.annotations.NullMarked;
