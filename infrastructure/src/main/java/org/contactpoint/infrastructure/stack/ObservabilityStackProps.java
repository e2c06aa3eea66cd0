package org.contactpoint.infrastructure.stack;

import org.contactpoint.infrastructure.construct.function.FunctionBase;

/** What the observability stack needs: everything else it knows by name. */
public record ObservabilityStackProps(FunctionBase base) {}
