/**
 * DynamoDB Local in this process, for the local process and for tests: one way to construct it, in
 * memory or over a file. Never deployed.
 */
@NullMarked
package org.contactpoint.embedded;

import org.jspecify.annotations.NullMarked;
