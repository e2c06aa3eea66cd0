package org.contactpoint.watch.alert;

import org.contactpoint.domain.watch.AlertFinding;

/** The body of a closure. */
public record CloseAlertRequest(AlertFinding finding) {}
