package org.contactpoint.watch.alert;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.watch.AlertFinding;

/**
 * The end of an alert.
 *
 * @param alertId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record CloseAlertCommand(
    Caller caller, String alertId, AlertFinding finding, Change.AnswerRemembered answer) {}
