/**
 * Who is calling: only the access token says so. Every function verifies it by itself and trusts no
 * other header and nothing that a gateway adds.
 */
@NullMarked
package org.contactpoint.http.token;

import org.jspecify.annotations.NullMarked;
