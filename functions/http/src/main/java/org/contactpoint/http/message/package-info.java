/**
 * A request and a response of HTTP as plain values, the same whether AWS Lambda or a server of this
 * machine transports them.
 */
@NullMarked
package org.contactpoint.http.message;

import org.jspecify.annotations.NullMarked;
