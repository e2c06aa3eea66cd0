package org.contactpoint.infrastructure.construct.pool;

import org.contactpoint.infrastructure.stage.StageDescriptor;

/**
 * What the clients need.
 *
 * @param portal where people reach the pages, without a slash at its end
 */
public record PoolClientsProps(StageDescriptor stage, SignInPool pool, String portal) {}
