/**
 * Where calls of the gateway come in: how its events are read and its answers written is decided
 * here and not by the runtime.
 */
@NullMarked
package org.contactpoint.cloud.gateway;

import org.jspecify.annotations.NullMarked;
