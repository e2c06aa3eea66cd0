package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.AccessStep;
import org.contactpoint.domain.subjectaccess.StepOutcome;
import org.contactpoint.domain.subjectaccess.StepReason;

/** The body of a check or review. */
public record TakeAccessStepRequest(AccessStep step, StepOutcome outcome, StepReason reason) {}
