package org.contactpoint.portal.child;

import org.contactpoint.portal.form.FormErrors;

/** A question about one service that works with a child. */
public record InvolvementQuestion(OpenedRecord opened, String involvementId, FormErrors errors) {}
