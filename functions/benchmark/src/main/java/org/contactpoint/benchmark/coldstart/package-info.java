/**
 * Measures a function from the start of its process: AWS's own runtime interface client, a local
 * replacement of the service that it calls, and the tables over HTTP. It is a package of its own
 * because everything here happens between processes.
 */
@NullMarked
package org.contactpoint.benchmark.coldstart;

import org.jspecify.annotations.NullMarked;
