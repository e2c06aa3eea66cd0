package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.stage.Addresses;

/**
 * What the API stack needs.
 *
 * @param identity whom it lets in
 * @param events whom its functions pass on to
 */
public record ApiStackProps(
    FunctionBase base, Addresses addresses, IdentityStack identity, EventsStack events) {}
