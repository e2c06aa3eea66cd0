/** The queue of uploads on this machine, and a poller in the place of the event source mapping. */
@NullMarked
package org.contactpoint.local.queue;

import org.jspecify.annotations.NullMarked;
