/**
 * All of it in one process, for people and tests. It wires other adapters in place of the cloud and
 * is never deployed.
 */
@NullMarked
package org.contactpoint.local;

import org.jspecify.annotations.NullMarked;
