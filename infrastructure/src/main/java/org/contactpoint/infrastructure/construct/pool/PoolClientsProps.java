package org.contactpoint.infrastructure.construct.pool;

import org.contactpoint.infrastructure.stage.StageDescriptor;

/** What the clients need. */
public record PoolClientsProps(StageDescriptor stage, SignInPool pool) {}
