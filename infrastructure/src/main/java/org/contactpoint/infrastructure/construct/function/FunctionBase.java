package org.contactpoint.infrastructure.construct.function;

import org.contactpoint.infrastructure.construct.key.StageKeys;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.sns.ITopic;

/**
 * What all functions of a stage share.
 *
 * @param alarms where alarms go
 */
public record FunctionBase(
    StageDescriptor stage, FunctionCode code, StageKeys keys, ITopic alarms) {}
