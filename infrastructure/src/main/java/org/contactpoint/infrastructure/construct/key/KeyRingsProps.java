package org.contactpoint.infrastructure.construct.key;

import org.contactpoint.infrastructure.stage.StageDescriptor;

/**
 * What the key rings need.
 *
 * @param key what the secrets are encrypted under
 */
public record KeyRingsProps(StageDescriptor stage, CustomerKey key) {}
