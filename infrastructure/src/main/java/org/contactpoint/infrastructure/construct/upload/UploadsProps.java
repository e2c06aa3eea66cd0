package org.contactpoint.infrastructure.construct.upload;

import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.queue.DeadLetters;

/**
 * What uploads need.
 *
 * @param shielding where rows go that look like a shielded child
 */
public record UploadsProps(
    FunctionBase base, DirectoryFunction shielding, DeadLetters deadLetters) {}
