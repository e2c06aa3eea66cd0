/**
 * The server of the local process: it hands every request to the same edge that AWS Lambda calls,
 * and adds the one route that exists in this mode alone.
 */
@NullMarked
package org.contactpoint.local.web;

import org.jspecify.annotations.NullMarked;
