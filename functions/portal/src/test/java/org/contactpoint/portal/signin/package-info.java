/** Signing in at an issuer that answers well and badly. */
@NullMarked
package org.contactpoint.portal.signin;

import org.jspecify.annotations.NullMarked;
