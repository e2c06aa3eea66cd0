package org.contactpoint.watch.alert;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;

/**
 * An approval that the criteria of an alert's entries are decrypted.
 *
 * @param alertId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record ApproveOpeningCommand(
    Caller caller, String alertId, Change.AnswerRemembered answer) {}
