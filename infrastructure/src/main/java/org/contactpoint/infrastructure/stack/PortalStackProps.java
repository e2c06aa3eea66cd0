package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;

/**
 * What the portal's stack needs.
 *
 * @param identity through what people sign in, and where the pages are
 * @param api what the pages show
 */
public record PortalStackProps(FunctionBase base, IdentityStack identity, ApiStack api) {}
