package org.contactpoint.shielding.hiding;

import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;

/** Who asks that a child be hidden, for whom and on which ground. */
public record ShieldWish(
    ShieldGround ground, ShieldAskedBy askedBy, AccountId account, PersonId person) {}
