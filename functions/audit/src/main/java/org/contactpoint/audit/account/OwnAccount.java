package org.contactpoint.audit.account;

import java.time.Instant;
import org.contactpoint.domain.access.Account;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own account.
 *
 * @param signInRenewed when somebody last had them invited anew, null where nobody did
 */
public record OwnAccount(Account account, @Nullable Instant signInRenewed) {}
