package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;

/** What the identity stack needs. */
public record IdentityStackProps(FunctionBase base) {}
