package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;

/** What the events stack needs: the data that it works on and the Cognito pool that it updates. */
public record EventsStackProps(FunctionBase base, DataStack data, IdentityStack identity) {}
