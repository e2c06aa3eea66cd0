/** What pages are made with, and how it is packed. */
@NullMarked
package org.contactpoint.portal.asset;

import org.jspecify.annotations.NullMarked;
