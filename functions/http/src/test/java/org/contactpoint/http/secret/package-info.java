/** Tests of the secret of the web API. */
@NullMarked
package org.contactpoint.http.secret;

import org.jspecify.annotations.NullMarked;
