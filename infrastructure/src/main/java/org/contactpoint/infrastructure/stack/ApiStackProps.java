package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;

/** What the API stack needs: whom it lets in, and whom its functions pass on to. */
public record ApiStackProps(FunctionBase base, IdentityStack identity, EventsStack events) {}
