package org.contactpoint.infrastructure.construct.api;

import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.FunctionBase;

/**
 * What the pages need.
 *
 * @param function that shows them
 */
public record PortalPagesProps(
    FunctionBase base, PortalGateway gateway, DirectoryFunction function) {}
