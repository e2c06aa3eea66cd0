package org.contactpoint.infrastructure.construct.bucket;

import org.contactpoint.infrastructure.construct.key.CustomerKey;
import org.contactpoint.infrastructure.stage.StageDescriptor;

/**
 * What a bucket needs.
 *
 * @param key what its objects are encrypted under
 */
public record BucketProps(StageDescriptor stage, CustomerKey key) {}
