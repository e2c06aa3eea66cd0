package org.contactpoint.infrastructure.construct.queue;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import software.amazon.awscdk.Duration;

/**
 * What a queue needs.
 *
 * @param name its name in the stage; what failed for good goes to {@code <name>-dead}
 * @param visibility how long a message is invisible to other workers while one works on it
 */
public record WatchedQueueProps(FunctionBase base, String name, Duration visibility) {}
