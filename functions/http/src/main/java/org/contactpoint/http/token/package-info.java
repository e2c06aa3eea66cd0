/**
 * Who is calling: the access token and nothing else says so. Every function verifies it by itself
 * and believes no other header and nothing that a gateway adds.
 */
@NullMarked
package org.contactpoint.http.token;

import org.jspecify.annotations.NullMarked;
