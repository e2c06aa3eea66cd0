/**
 * The queue of uploads on this machine, and what stands in for the mapping that hands its messages
 * to the function.
 */
@NullMarked
package org.contactpoint.local.queue;

import org.jspecify.annotations.NullMarked;
