/** Tests of access tokens. */
@NullMarked
package org.contactpoint.http.token;

import org.jspecify.annotations.NullMarked;
