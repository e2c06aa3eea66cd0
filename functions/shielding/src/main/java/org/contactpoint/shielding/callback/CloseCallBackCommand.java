package org.contactpoint.shielding.callback;

import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.CallBackOutcome;

/**
 * The end of a wish to be rung.
 *
 * @param callBackId as it was sent; what is no id is unknown
 * @param answer remembers the answer for a repeat of the request
 */
public record CloseCallBackCommand(
    Caller caller, String callBackId, CallBackOutcome outcome, Change.AnswerRemembered answer) {}
