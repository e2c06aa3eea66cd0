package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;

/** What the set-up stack needs: the pool that it lets people into. */
public record SetUpStackProps(FunctionBase base, IdentityStack identity) {}
