package org.contactpoint.infrastructure.construct.queue;

import org.contactpoint.infrastructure.stage.StageDescriptor;

/**
 * What the calendar needs.
 *
 * @param deadLetters where a call goes that could not be made
 */
public record CalendarProps(StageDescriptor stage, DeadLetters deadLetters) {}
