package org.contactpoint.shielding.callback;

import org.contactpoint.domain.shielding.CallBackOutcome;

/** The body of a closure. */
public record CloseCallBackRequest(CallBackOutcome outcome) {}
