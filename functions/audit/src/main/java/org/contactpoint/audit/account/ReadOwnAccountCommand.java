package org.contactpoint.audit.account;

import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.audit.Actor;

/** Somebody's wish to see their own account, as it was just read. */
public record ReadOwnAccountCommand(Actor actor, Account account) {}
