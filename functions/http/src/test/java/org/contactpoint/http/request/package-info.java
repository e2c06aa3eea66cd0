/** Tests of the gateway's events. */
@NullMarked
package org.contactpoint.http.request;

import org.jspecify.annotations.NullMarked;
