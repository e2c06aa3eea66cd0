package org.contactpoint.portal.child;

import java.util.List;
import org.contactpoint.portal.part.Choice.Option;

/**
 * What is asked before a record is opened.
 *
 * @param missing whether somebody went on without an answer
 */
public record PurposeQuestion(List<Option> purposes, boolean missing) {}
