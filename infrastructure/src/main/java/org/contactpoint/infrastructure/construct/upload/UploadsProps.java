package org.contactpoint.infrastructure.construct.upload;

import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.queue.DeadLetters;

/**
 * What uploads need.
 *
 * @param shielding where rows go that look like a shielded child
 * @param pages the origin of the pages from which files are sent
 */
public record UploadsProps(
    FunctionBase base, DirectoryFunction shielding, DeadLetters deadLetters, String pages) {}
