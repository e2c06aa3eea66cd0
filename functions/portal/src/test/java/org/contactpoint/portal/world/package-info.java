/** The pages with a web API that answers as its document says, for tests of single pages. */
@NullMarked
package org.contactpoint.portal.world;

import org.jspecify.annotations.NullMarked;
