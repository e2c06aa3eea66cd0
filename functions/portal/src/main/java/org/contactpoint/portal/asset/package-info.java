/** Style sheets, scripts and pictures, each under a name that changes with its content. */
@NullMarked
package org.contactpoint.portal.asset;

import org.jspecify.annotations.NullMarked;
