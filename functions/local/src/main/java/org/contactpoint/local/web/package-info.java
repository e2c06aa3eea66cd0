/**
 * The server of the local process: it passes every request to the same edge that AWS Lambda calls,
 * and adds the one route that exists on one machine alone.
 */
@NullMarked
package org.contactpoint.local.web;

import org.jspecify.annotations.NullMarked;
