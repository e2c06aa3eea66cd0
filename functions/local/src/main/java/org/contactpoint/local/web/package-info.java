/**
 * The server of the local process: it passes every request to the same edge that AWS Lambda calls,
 * and adds the routes that exist on one machine alone: those by which people sign in.
 */
@NullMarked
package org.contactpoint.local.web;

import org.jspecify.annotations.NullMarked;
