/** What is watched: numbers from the logs, alarms, and who did what to the account itself. */
@NullMarked
package org.contactpoint.infrastructure.construct.watch;

import org.jspecify.annotations.NullMarked;
