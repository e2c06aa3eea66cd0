/**
 * Signing in and out: OpenID Connect with an authorization code and PKCE at the pool's own pages.
 */
@NullMarked
package org.contactpoint.portal.signin;

import org.jspecify.annotations.NullMarked;
