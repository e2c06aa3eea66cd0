package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.jspecify.annotations.Nullable;

/**
 * What the identity stack needs.
 *
 * @param endpoint where an emulator publishes the pool's keys, null where the issuer itself does
 */
public record IdentityStackProps(FunctionBase base, @Nullable String endpoint) {}
