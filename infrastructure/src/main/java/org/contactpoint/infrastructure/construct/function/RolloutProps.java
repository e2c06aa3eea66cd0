package org.contactpoint.infrastructure.construct.function;

import org.contactpoint.infrastructure.construct.alarm.RunbookAlarm;
import org.contactpoint.infrastructure.stage.StageDescriptor;
import software.amazon.awscdk.services.lambda.Alias;

/**
 * What a roll-out needs.
 *
 * @param errors the alarm that takes new code back
 */
public record RolloutProps(StageDescriptor stage, Alias alias, RunbookAlarm errors) {}
