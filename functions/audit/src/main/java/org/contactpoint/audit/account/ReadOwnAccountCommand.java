package org.contactpoint.audit.account;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.Actor;

/** Somebody's wish to see their own account, as the door has just read it. */
public record ReadOwnAccountCommand(Actor actor, Account account) {}
