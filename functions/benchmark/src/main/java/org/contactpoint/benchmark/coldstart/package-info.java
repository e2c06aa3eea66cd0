/**
 * The bench on which a function is started from nothing: AWS's own runtime interface client, a
 * small stand-in for the service that it asks, and the tables behind HTTP. It stands apart because
 * everything here happens between processes.
 */
@NullMarked
package org.contactpoint.benchmark.coldstart;

import org.jspecify.annotations.NullMarked;
