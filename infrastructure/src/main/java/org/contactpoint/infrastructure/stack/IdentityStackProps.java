package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.Addresses;

/** What the identity stack needs. */
public record IdentityStackProps(FunctionBase base, Addresses addresses) {}
