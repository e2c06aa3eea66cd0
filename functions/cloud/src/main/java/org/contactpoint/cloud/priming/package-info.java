/**
 * Prepares a function before AWS Lambda takes the snapshot that later instances start from: its own
 * beans, and typical requests answered in a context with temporary keys and tables.
 */
@NullMarked
package org.contactpoint.cloud.priming;

import org.jspecify.annotations.NullMarked;
