/**
 * Signing in on this machine: an OpenID provider with a page on which an account is chosen, where
 * the user pool of a stage asks for a password and a second factor. Whoever signs people in by it
 * runs the same code as there: an authorization code with PKCE (RFC 6749, RFC 7636, OpenID Connect
 * Core 1.0). It exists in this mode alone.
 */
@NullMarked
package org.contactpoint.local.web.signin;

import org.jspecify.annotations.NullMarked;
